import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent, StageSkipped } from '../events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import { isClosed, type Roadmap, stageOf } from '../roadmap-state';
import type { SkipStage } from './skip-stage.command';

/** A stage is left out only after each of its rows was: no decision about a row is taken in passing. */
export const skipStage: Decide<Roadmap, SkipStage, RoadmapEvent> = ({ roadmapId, stageId, order }, state, { today }) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const stage = stageOf(state, stageId);
  if (!stage) return refuse('STAGE_UNKNOWN', { stage: stageId });
  if (stage.section) return refuse('SECTION_HAS_NO_LIFE', { stage: stageId });
  if (stage.status === 'Skipped') return nothing;
  const rows = Object.values(state.measures).filter((measure) => measure.stageId === stageId);
  const left = rows.every((measure) => isClosed(measure) && measure.status !== 'Completed');
  if (stage.status !== 'Planned' || !left) return refuse('STAGE_NOT_SKIPPABLE', { stage: stageId });
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  return accept(StageSkipped({ roadmapId, stageId, order: orderData(order) }));
};
