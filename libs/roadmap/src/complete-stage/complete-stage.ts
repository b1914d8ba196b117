import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, StageCompleted } from '../events';
import { refuse } from '../rejections';
import { isClosed, type Roadmap, stageOf } from '../roadmap-state';
import type { CompleteStage } from './complete-stage.command';

/** A stage is done when its rows are; control rows do not count, as in the roadmap itself (RM-6). ST-4: a section is never done. */
export const completeStage: Decide<Roadmap, CompleteStage, RoadmapEvent> = ({ roadmapId, stageId }, state) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const stage = stageOf(state, stageId);
  if (!stage) return refuse('STAGE_UNKNOWN', { stage: stageId });
  if (stage.section) return refuse('SECTION_HAS_NO_LIFE', { stage: stageId });
  if (stage.status === 'Completed') return nothing;
  if (stage.status !== 'InProgress') return refuse('STAGE_NOT_IN_PROGRESS', { stage: stageId });
  const open = Object.values(state.measures).filter((measure) => measure.stageId === stageId && !measure.control && !isClosed(measure));
  if (open.length > 0) return refuse('STAGE_MEASURES_OPEN', { rows: open.map(({ measureId }) => measureId).join(', ') });
  return accept(StageCompleted({ roadmapId, stageId }));
};
