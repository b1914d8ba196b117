import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { computedDeadline } from '@vekha/term/computed-deadline';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { isRecurring } from '@vekha/term/term-state';
import { MeasureRescheduled } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import { measureOf, type Roadmap } from '../roadmap-state';
import type { RescheduleMeasure } from './reschedule-measure.command';

export const rescheduleMeasure: Decide<Roadmap, RescheduleMeasure, RoadmapEvent, RuleFacts> = (command, state, { today, tzdata, facts }) => {
  const { roadmapId, measureId, order, due } = command;
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (measure.status !== 'Scheduled' && measure.status !== 'Open') return refuse('MEASURE_NOT_RESCHEDULABLE');
  if (measure.suspendedSince !== undefined) return refuse('MEASURE_SUSPENDED', { measure: measureId });
  if (isRecurring(measure)) return refuse('OCCURRENCES_MOVE_ONE_BY_ONE');
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });

  const start = command.start ?? measure.deadline?.start;
  if (start !== undefined && start > due) return refuse('NEW_TERM_REVERSED', { start, due });
  if (measure.deadline?.nominalDue === due && measure.deadline.start === start) return refuse('NEW_TERM_UNCHANGED');
  const { number, date } = order;
  const term = { due, ...(start !== undefined && { start }) };
  const reason = `Срок перенесён приказом № ${number} от ${date}.`;
  const deadline = computedDeadline(term, termRules(state, facts), (measure.deadline?.version ?? 0) + 1, tzdata, [reason]);
  return accept(MeasureRescheduled({ roadmapId, measureId, order: orderData(order), deadline }));
};
