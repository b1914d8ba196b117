import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { RoadmapCompleted, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import { isClosed, type Roadmap } from '../roadmap-state';
import type { CompleteRoadmap } from './complete-roadmap.command';

/** RM-6: every measure that is not a control row is completed, inapplicable or cancelled; control rows never count (001:L256). The share is of those that still applied. */
export const completeRoadmap: Decide<Roadmap, CompleteRoadmap, RoadmapEvent> = ({ roadmapId }, { status, measures }) => {
  if (status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const counted = Object.values(measures).filter(({ control }) => !control);
  const open = counted.filter((measure) => !isClosed(measure));
  if (open.length > 0) return refuse('MEASURES_NOT_DONE', { rows: open.map(({ measureId }) => measureId).join(', ') });
  const having = (name: string): number => counted.filter((measure) => measure.status === name).length;
  const [notApplicable, cancelled] = [having('NotApplicable'), having('Cancelled')];
  const left = { ...(notApplicable > 0 && { notApplicable }), ...(cancelled > 0 && { cancelled }) };
  return accept(RoadmapCompleted({ roadmapId, measuresDone: having('Completed'), measuresTotal: counted.length - notApplicable - cancelled, ...left }));
};
