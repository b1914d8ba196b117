import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { MeasureDeclaredNotApplicable } from '../measure-events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { DeclareNotApplicable } from './declare-not-applicable.command';

/** ME-6: a conditional row becomes inapplicable by a recorded decision with its reason, never by itself. RM-7: by order. */
export const declareNotApplicable: Decide<Roadmap, DeclareNotApplicable, RoadmapEvent> = ({ roadmapId, measureId, reason, order }, state, { today }) => {
  const { refusal } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  return accept(MeasureDeclaredNotApplicable({ roadmapId, measureId, reason, order: orderData(order) }));
};
