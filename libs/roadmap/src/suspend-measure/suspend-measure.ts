import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { runningMeasure } from '../addressed-measure';
import { MeasureSuspended } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { SuspendMeasure } from './suspend-measure.command';

/** The clock stands from the day of the decision; what had run out before stays overdue (ME-10). */
export const suspendMeasure: Decide<Roadmap, SuspendMeasure, RoadmapEvent> = ({ roadmapId, measureId, ground, order }, state, { today }) => {
  const { refusal } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  const since = today(state.zone);
  if (order.date > since) return refuse('ORDER_IN_FUTURE', { date: order.date });
  return accept(MeasureSuspended({ roadmapId, measureId, ground, order: orderData(order), since }));
};
