import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { RoadmapActivated, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ActivateRoadmap } from './activate-roadmap.command';

/** RM-3: what has no dates can be a template, never a running roadmap. RM-5: what waits for clarification is no hindrance. */
export const activateRoadmap: Decide<Roadmap, ActivateRoadmap, RoadmapEvent> = ({ roadmapId }, { status, measures }) => {
  if (status !== 'Approved') return refuse('ROADMAP_NOT_APPROVED');
  const undated = Object.values(measures).filter((measure) => measure.status === 'Planned');
  if (undated.length > 0) return refuse('DEADLINES_MISSING', { rows: undated.map(({ measureId }) => measureId).join(', ') });
  return accept(RoadmapActivated({ roadmapId }));
};
