import { addDays, type CivilDate, startOfDay } from '@vekha/calendar/civil-date';
import { isEscalation, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { computedDeadline } from './computed-deadline';
import { isOfRecurrence, isPending, type Occurrences } from './occurrence';
import { amongOccurrences } from './occurrence-ladder';
import type { Deadline } from './term-fields';
import type { TermRules } from './term-rules';

/** The days during which the clock stood: from the first of them up to, and without, the day on which it runs again. */
export interface Standstill {
  readonly since: CivilDate;
  readonly until: CivilDate;
  readonly days: number;
}

/** How a term is counted after a suspension. */
export interface Resumption {
  readonly standstill: Standstill;
  readonly rules: TermRules;
  /** Version of the time-zone data. */
  readonly tzdata: string;
}

/**
 * The term with the days of the suspension given back; undefined when it stays as it is. A term that ran when the clock
 * stopped moves by exactly those days, and then to a working day. One that had run out stays overdue (ME-10) and only the
 * escalations still to come wait for as long as the clock stood. One that has not begun stays.
 */
export function givenBack(deadline: Deadline, resumption: Resumption): Deadline | undefined {
  const { since, until, days } = resumption.standstill;
  // «До D» names no beginning: it runs from the order of its document on.
  const begins = deadline.start ?? (isByDay(deadline) ? since : deadline.effectiveDue);
  if (days === 0 || begins > until) return undefined;
  return deadline.effectiveDue >= since ? moved(deadline, resumption) : escalatedLater(deadline, resumption);
}

const isByDay = ({ rule }: Deadline): boolean => rule.startsWith('BY_DAY');

function moved(former: Deadline, { standstill: { since, days }, rules, tzdata }: Resumption): Deadline {
  const { start, nominalDue, version, rungs } = former;
  const term = {
    due: addDays(nominalDue, days),
    ...(start !== undefined && { start: start < since ? start : addDays(start, days) }),
    // «До D» keeps its boundary.
    ...(isByDay(former) && { kind: 'ByDay' }),
  };
  const deadline = computedDeadline(term, rules, version + 1, tzdata, [`Мероприятие было приостановлено, возвращено календарных дней: ${days}.`]);
  // ME-3: of a recurring measure only the opening is enforced, as before the suspension.
  return rungs.some(({ rung }) => rung === 'overdue') ? deadline : { ...deadline, rungs: deadline.rungs.filter(({ rung }) => rung === 'opening') };
}

function escalatedLater(deadline: Deadline, { standstill: { since, days }, rules, tzdata }: Resumption): Deadline | undefined {
  const stopped = startOfDay(since, deadline.zone);
  const toCome = new Set(deadline.rungs.filter((rung) => isEscalation(rung) && rung.at >= stopped).map(rungKey));
  if (toCome.size === 0) return undefined;
  const later = computedDeadline({ due: addDays(deadline.effectiveDue, days) }, rules, deadline.version, tzdata).rungs.filter((rung) => toCome.has(rungKey(rung)));
  const reason = `Срок истёк до приостановки и не изменился; сообщения о просрочке отложены, календарных дней: ${days}.`;
  return {
    ...deadline,
    version: deadline.version + 1,
    why: [reason, ...deadline.why],
    rungs: [...deadline.rungs.filter(({ rung }) => rung === 'opening' || rung === 'overdue'), ...later],
  };
}

/** The occurrences that wait and whose terms ran while the clock stood, each among the others as they are after it. */
export function occurrencesGivenBack(occurrences: Occurrences, resumption: Resumption): readonly (readonly [period: string, deadline: Deadline])[] {
  const ran = Object.values(occurrences).filter((each) => isPending(each) && !each.retroactive && each.deadline.effectiveDue >= resumption.standstill.since);
  const later = new Map(ran.flatMap(({ period, deadline }) => {
    const after = givenBack(deadline, resumption);
    return after ? [[period, after] as const] : [];
  }));
  const recurrence = Object.values(occurrences).filter(isOfRecurrence);
  return [...later].map(([period, deadline]) => [period, amongOccurrences(deadline, recurrence.map((each) => later.get(each.period) ?? each.deadline))]);
}
