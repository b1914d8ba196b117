import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, StageReopened } from '../events';
import { refuse } from '../rejections';
import { type Roadmap, stageOf } from '../roadmap-state';
import type { ReopenStage } from './reopen-stage.command';

export const reopenStage: Decide<Roadmap, ReopenStage, RoadmapEvent> = ({ roadmapId, stageId }, state) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const stage = stageOf(state, stageId);
  if (!stage) return refuse('STAGE_UNKNOWN', { stage: stageId });
  if (stage.section) return refuse('SECTION_HAS_NO_LIFE', { stage: stageId });
  if (stage.status === 'InProgress') return nothing;
  return stage.status === 'Completed' ? accept(StageReopened({ roadmapId, stageId })) : refuse('STAGE_NOT_COMPLETED', { stage: stageId });
};
