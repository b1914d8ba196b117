import { type CivilDate, inRussian } from '@vekha/calendar/civil-date';
import { isEscalation, isNotice, type Rung, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { nominalTerm, type Term } from './civil-term';
import { computedDeadline } from './computed-deadline';
import type { Deadline } from './term-fields';
import type { TermRules } from './term-rules';

/** Under what, and at what moment, terms are counted anew. */
export interface Recount {
  readonly rules: TermRules;
  /** Version of the time-zone data. */
  readonly tzdata: string;
  /** UTC instant, and the civil date the school has then. */
  readonly now: string;
  readonly today: CivilDate;
}

export interface Recounted {
  readonly cause: 'CALENDAR' | 'TERMS' | 'LADDER' | 'RULES';
  readonly deadline: Deadline;
  readonly former: { readonly nominalDue: string; readonly effectiveDue: string };
}

const REASONS: Readonly<Record<Recounted['cause'], string>> = {
  CALENDAR: 'изменён календарь рабочих дней',
  TERMS: 'изменён календарный учебный график школы',
  LADDER: 'изменён порядок напоминаний',
  RULES: 'изменены правила счёта сроков',
};

/**
 * A term counted anew; undefined when it is left alone. What has run out stays as it was, and nothing that was in time
 * becomes late by being counted anew. Without a term of its own the nominal dates stay, and only what follows from them
 * is counted.
 * @param reasons told before everything else
 */
export function countedAnew(former: Deadline, { rules, tzdata, today }: Recount, term: Term = nominalTerm(former), reasons: readonly string[] = []): Deadline | undefined {
  if (former.effectiveDue < today) return undefined;
  const counted = computedDeadline(former.rule.startsWith('BY_DAY') ? { ...term, kind: 'ByDay' } : term, rules, former.version + 1, tzdata, reasons);
  return counted.effectiveDue < today ? undefined : counted;
}

/** The next edition of a term, with why and what was before; undefined when nothing of it changes. */
export function recountedAs(former: Deadline, counted: Deadline | undefined, { now }: Recount): Recounted | undefined {
  if (!counted) return undefined;
  const deadline = { ...counted, rungs: ladderAfter(former, counted, now) };
  const cause = causeOf(former, deadline, now);
  if (!cause) return undefined;
  const { nominalDue, effectiveDue } = former;
  return { cause, deadline: { ...deadline, why: [...deadline.why, sentence(former, deadline, cause)] }, former: { nominalDue, effectiveDue } };
}

/**
 * Of a whole recurring measure only the opening is enforced (ME-3). A step to tell people whose instant is over is not
 * taken again; only where it still lay ahead and the new date has come nearer is it told at once.
 */
function ladderAfter(former: Deadline, { rungs }: Deadline, now: string): Deadline['rungs'] {
  if (!former.rungs.some(({ rung }) => rung === 'overdue')) return rungs.filter(({ rung }) => rung === 'opening');
  const ahead = new Set(former.rungs.filter(({ at }) => at > now).map(rungKey));
  return rungs.filter((rung) => !isNotice(rung) || isEscalation(rung) || rung.at > now || ahead.has(rungKey(rung)));
}

function causeOf(former: Deadline, next: Deadline, now: string): Recounted['cause'] | undefined {
  const sameCalendar = former.calendarVersion === next.calendarVersion;
  if (former.start !== next.start || former.nominalDue !== next.nominalDue) return 'TERMS';
  if (former.effectiveDue !== next.effectiveDue) return sameCalendar || otherRule(former.rule, next.rule) ? 'RULES' : 'CALENDAR';
  if (comingOf(former, now, at) === comingOf(next, now, at)) return undefined;
  return sameCalendar || comingOf(former, now, rungKey) !== comingOf(next, now, rungKey) ? 'LADDER' : 'CALENDAR';
}

const at = (rung: Rung): string => `${rungKey(rung)} ${rung.at}`;
const comingOf = ({ rungs }: Deadline, now: string, name: (rung: Rung) => string): string => rungs.filter((rung) => rung.at > now).map(name).sort().join();

/** Another reading of «до», or another side to which a non-working day gives way. */
function otherRule(former: string, next: string): boolean {
  const [head, shift] = former.split('/');
  const [nextHead, nextShift] = next.split('/');
  return head !== nextHead || (shift !== undefined && nextShift !== undefined && shift !== nextShift);
}

function sentence(former: Deadline, next: Deadline, cause: Recounted['cause']): string {
  const same = inWords(former) === inWords(next);
  const what = same ? `Напоминания пересчитаны, срок прежний: ${inWords(next)}.` : `Срок пересчитан: был ${inWords(former)}, стал ${inWords(next)}.`;
  return `${what} Причина: ${REASONS[cause]}.`;
}

function inWords({ start, effectiveDue }: Deadline): string {
  if (start === effectiveDue) return inRussian(effectiveDue);
  return `${start === undefined ? '' : `с ${inRussian(start)} `}по ${inRussian(effectiveDue)}`;
}
