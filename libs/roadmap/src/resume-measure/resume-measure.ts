import { daysBetween } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { givenBack, occurrencesGivenBack } from '@vekha/term/given-back';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { unclosedMeasure } from '../addressed-measure';
import { MeasureResumed } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { OccurrenceMoved } from '../occurrence-events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ResumeMeasure } from './resume-measure.command';

/** Every term that ran when the clock stopped gets the days of the suspension back; what had run out, or has not begun, stays (ME-10). */
export const resumeMeasure: Decide<Roadmap, ResumeMeasure, RoadmapEvent, RuleFacts> = ({ roadmapId, measureId, order }, state, { today, tzdata, facts }) => {
  const { refusal, measure } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  const until = today(state.zone);
  if (measure.suspendedSince === undefined) return refuse('MEASURE_NOT_SUSPENDED', { measure: measureId });
  if (order.date > until) return refuse('ORDER_IN_FUTURE', { date: order.date });

  const standstill = { since: measure.suspendedSince, until, days: daysBetween(measure.suspendedSince, until) };
  const resumption = { standstill, rules: termRules(state, facts), tzdata };
  const deadline = measure.deadline && !measure.retroactive ? givenBack(measure.deadline, resumption) : undefined;
  return accept<RoadmapEvent>(
    MeasureResumed({ roadmapId, measureId, order: orderData(order), until, daysGivenBack: standstill.days, ...(deadline && { deadline }) }),
    ...occurrencesGivenBack(measure.occurrences, resumption).map(([period, term]) => OccurrenceMoved({ roadmapId, measureId, period, reason: 'SUSPENSION', deadline: term })),
  );
};
