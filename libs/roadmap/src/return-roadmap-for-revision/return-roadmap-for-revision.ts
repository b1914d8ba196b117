import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, RoadmapReturnedForRevision } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ReturnRoadmapForRevision } from './return-roadmap-for-revision.command';

export const returnRoadmapForRevision: Decide<Roadmap, ReturnRoadmapForRevision, RoadmapEvent> = ({ roadmapId, reason }, { status }) =>
  status === 'UnderReview' ? accept(RoadmapReturnedForRevision({ roadmapId, reason })) : refuse('ROADMAP_NOT_UNDER_REVIEW');
