import { daysBetween } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { MeasureResumed } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { amongOccurrences } from '../occurrence-ladder';
import { OccurrenceMoved } from '../occurrence-events';
import { refuse } from '../rejections';
import { type Deadline, isPending, type Measure, type Roadmap } from '../roadmap-state';
import { type RuleFacts, termRules } from '../term-rules';
import { givenBack, type Recount } from './given-back';
import type { ResumeMeasure } from './resume-measure.command';

/** Every term that ran when the clock stopped gets the days of the suspension back; what had run out, or has not begun, stays (ME-10). */
export const resumeMeasure: Decide<Roadmap, ResumeMeasure, RoadmapEvent, RuleFacts> = ({ roadmapId, measureId, order }, state, { today, tzdata, facts }) => {
  const { refusal, measure } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  const until = today(state.zone);
  if (measure.suspendedSince === undefined) return refuse('MEASURE_NOT_SUSPENDED', { measure: measureId });
  if (order.date > until) return refuse('ORDER_IN_FUTURE', { date: order.date });

  const standstill = { since: measure.suspendedSince, until, days: daysBetween(measure.suspendedSince, until) };
  const recount = { standstill, rules: termRules(state, facts), tzdata };
  const deadline = measure.deadline && !measure.retroactive ? givenBack(measure.deadline, recount) : undefined;
  return accept<RoadmapEvent>(
    MeasureResumed({ roadmapId, measureId, order: { number: order.number, date: order.date }, until, daysGivenBack: standstill.days, ...(deadline && { deadline }) }),
    ...movedOccurrences(measure, recount).map(([period, term]) => OccurrenceMoved({ roadmapId, measureId, period, reason: 'SUSPENSION', deadline: term })),
  );
};

/** The occurrences that wait and whose terms ran while the clock stood, each among the others as they are after it. */
function movedOccurrences(measure: Measure, recount: Recount): readonly (readonly [period: string, deadline: Deadline])[] {
  const ran = Object.values(measure.occurrences).filter((each) => isPending(each) && !each.retroactive && each.deadline.effectiveDue >= recount.standstill.since);
  const moved = new Map(ran.flatMap(({ period, deadline }) => {
    const after = givenBack(deadline, recount);
    return after ? [[period, after] as const] : [];
  }));
  const others = Object.values(measure.occurrences).filter(({ kind }) => kind === 'PERIOD' || kind === 'EXTERNAL');
  return [...moved].map(([period, deadline]) => [period, amongOccurrences(deadline, others.map((each) => moved.get(each.period) ?? each.deadline))]);
}
