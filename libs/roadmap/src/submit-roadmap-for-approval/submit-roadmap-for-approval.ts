import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, RoadmapSubmittedForApproval } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { SubmitRoadmapForApproval } from './submit-roadmap-for-approval.command';

export const submitRoadmapForApproval: Decide<Roadmap, SubmitRoadmapForApproval, RoadmapEvent> = ({ roadmapId }, { status, datesToConfirm }) => {
  if (status !== 'Draft') return refuse('ROADMAP_NOT_DRAFT');
  return datesToConfirm ? refuse('DATES_NOT_CONFIRMED') : accept(RoadmapSubmittedForApproval({ roadmapId }));
};
