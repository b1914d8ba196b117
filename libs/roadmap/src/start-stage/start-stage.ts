import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, StageStarted } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap';
import type { StartStage } from './start-stage.command';

export const startStage: Decide<Roadmap, StartStage, RoadmapEvent> = ({ roadmapId, stageId }, { status, stages }) => {
  const stage = stages[stageId];
  if (!stage) return refuse('STAGE_UNKNOWN', { stage: stageId });
  if (stage.status === 'InProgress') return nothing;
  if (status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  return accept(StageStarted({ roadmapId, stageId }));
};
