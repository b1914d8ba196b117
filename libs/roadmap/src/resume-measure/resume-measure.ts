import { addDays, type CivilDate, daysBetween } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { computedDeadline } from '../computed-deadline';
import { MeasureResumed } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { OccurrenceMoved } from '../occurrence-events';
import { refuse } from '../rejections';
import { type Deadline, isPending, type Measure, type Roadmap } from '../roadmap-state';
import { type RuleFacts, type TermRules, termRules } from '../term-rules';
import type { ResumeMeasure } from './resume-measure.command';

/** The days during which the clock stood. */
interface Standstill {
  readonly since: CivilDate;
  readonly until: CivilDate;
  readonly days: number;
}

/** Every term that ran when the clock stopped gets the days of the suspension back; what had run out, or has not begun, stays. */
export const resumeMeasure: Decide<Roadmap, ResumeMeasure, RoadmapEvent, RuleFacts> = ({ roadmapId, measureId, order }, state, { today, tzdata, facts }) => {
  const { refusal, measure } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  const until = today(state.zone);
  if (measure.suspendedSince === undefined) return refuse('MEASURE_NOT_SUSPENDED', { measure: measureId });
  if (order.date > until) return refuse('ORDER_IN_FUTURE', { date: order.date });

  const standstill = { since: measure.suspendedSince, until, days: daysBetween(measure.suspendedSince, until) };
  const rules = termRules(state, facts);
  const moved = (deadline: Deadline): Deadline => movedBy(deadline, standstill, rules, tzdata);
  const own = measure.deadline && !measure.overdue && ranDuring(measure.deadline, standstill) ? { deadline: ofWhole(measure, moved(measure.deadline)) } : {};
  return accept<RoadmapEvent>(
    MeasureResumed({ roadmapId, measureId, order: { number: order.number, date: order.date }, daysGivenBack: standstill.days, ...own }),
    ...Object.values(measure.occurrences)
      .filter((each) => isPending(each) && !each.retroactive && ranDuring(each.deadline, standstill))
      .map(({ period, deadline }) => OccurrenceMoved({ roadmapId, measureId, period, reason: 'SUSPENSION', deadline: moved(deadline) })),
  );
};

function ranDuring({ start, effectiveDue }: Deadline, { since, until, days }: Standstill): boolean {
  return days > 0 && effectiveDue >= since && (start ?? effectiveDue) <= until;
}

function movedBy({ start, nominalDue, version }: Deadline, { since, days }: Standstill, rules: TermRules, tzdata: string): Deadline {
  const term = { due: addDays(nominalDue, days), ...(start !== undefined && { start: start < since ? start : addDays(start, days) }) };
  return computedDeadline(term, rules, version + 1, tzdata, [`Мероприятие было приостановлено, возвращено календарных дней: ${days}.`]);
}

/** ME-3: of a recurring measure only the opening is enforced, as before the suspension. */
function ofWhole({ deadline: former }: Measure, deadline: Deadline): Deadline {
  const enforced = new Set(former?.rungs.map(({ rung }) => rung));
  return { ...deadline, rungs: deadline.rungs.filter(({ rung }) => enforced.has(rung)) };
}
