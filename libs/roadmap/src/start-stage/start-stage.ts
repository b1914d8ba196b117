import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, StageStarted } from '../events';
import { refuse } from '../rejections';
import { type Roadmap, stageOf } from '../roadmap-state';
import type { StartStage } from './start-stage.command';

export const startStage: Decide<Roadmap, StartStage, RoadmapEvent> = ({ roadmapId, stageId }, state) => {
  const stage = stageOf(state, stageId);
  if (!stage) return refuse('STAGE_UNKNOWN', { stage: stageId });
  if (stage.section) return refuse('SECTION_HAS_NO_LIFE', { stage: stageId });
  if (stage.status !== 'Planned') return nothing;
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  return accept(StageStarted({ roadmapId, stageId }));
};
