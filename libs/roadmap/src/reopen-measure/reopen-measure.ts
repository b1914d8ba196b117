import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type RoadmapEvent } from '../events';
import { MeasureReopened } from '../measure-events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import { measureOf, type Roadmap } from '../roadmap-state';
import type { ReopenMeasure } from './reopen-measure.command';

export const reopenMeasure: Decide<Roadmap, ReopenMeasure, RoadmapEvent> = ({ roadmapId, measureId, order }, state, { today }) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (measure.status !== 'Completed') return refuse('MEASURE_NOT_COMPLETED');
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  return accept(MeasureReopened({ roadmapId, measureId, order: orderData(order) }));
};
