import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { RoadmapArchived, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ArchiveRoadmap } from './archive-roadmap.command';

export const archiveRoadmap: Decide<Roadmap, ArchiveRoadmap, RoadmapEvent> = ({ roadmapId }, { status }) => {
  if (status === 'Archived') return nothing;
  return status === 'Completed' || status === 'Cancelled' ? accept(RoadmapArchived({ roadmapId })) : refuse('ROADMAP_NOT_CLOSED');
};
