import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { MeasureCancelled } from '../measure-events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { CancelMeasure } from './cancel-measure.command';

/** RM-6, RM-7: what the order of approval contains only an order takes away. */
export const cancelMeasure: Decide<Roadmap, CancelMeasure, RoadmapEvent> = ({ roadmapId, measureId, ground, order }, state, { today }) => {
  const { refusal } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  return accept(MeasureCancelled({ roadmapId, measureId, ground, order: orderData(order) }));
};
