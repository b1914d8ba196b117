import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { RoadmapCompleted, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap';
import type { CompleteRoadmap } from './complete-roadmap.command';

/** RM-6: every measure that is not a control row must be completed; control rows never count (001:L256). */
export const completeRoadmap: Decide<Roadmap, CompleteRoadmap, RoadmapEvent> = ({ roadmapId }, { status, measures }) => {
  if (status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const counted = Object.values(measures).filter(({ control }) => !control);
  const open = counted.filter((measure) => measure.status !== 'Completed');
  if (open.length > 0) return refuse('MEASURES_NOT_DONE', { rows: open.map(({ measureId }) => measureId).join(', ') });
  return accept(RoadmapCompleted({ roadmapId, measuresDone: counted.length, measuresTotal: counted.length }));
};
