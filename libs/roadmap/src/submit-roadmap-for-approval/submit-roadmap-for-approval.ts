import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, RoadmapSubmittedForApproval } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { SubmitRoadmapForApproval } from './submit-roadmap-for-approval.command';

export const submitRoadmapForApproval: Decide<Roadmap, SubmitRoadmapForApproval, RoadmapEvent> = ({ roadmapId }, { status }) =>
  status === 'Draft' ? accept(RoadmapSubmittedForApproval({ roadmapId })) : refuse('ROADMAP_NOT_DRAFT');
