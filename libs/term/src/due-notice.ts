import { dueRungs, isEscalation, isNotice, type Rung, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { isPending } from './occurrence';
import type { Deadline, SentEscalation, SentReminder } from './term-fields';
import type { TermState } from './term-state';

/** A term of a row, or of one of its occurrences, of which somebody may be told. */
export interface RemindableTerm {
  /** Of an occurrence; absent when the term is the row's own. */
  readonly period?: string;
  readonly deadline: Deadline;
  /** Not over yet: it may be reminded of. */
  readonly waiting: boolean;
  /** Marked overdue, or missed, and nothing has been done about it since: it may be escalated. */
  readonly late: boolean;
}

/**
 * The terms of a row of which somebody may be told; of what is retroactive nobody is (RM-4).
 * @param running the row is neither reported, closed nor suspended
 */
export function remindableTerms({ deadline, overdue, retroactive, occurrences }: TermState, running: boolean): readonly RemindableTerm[] {
  return [
    ...(deadline ? [{ deadline, waiting: running && !overdue && !retroactive, late: running && overdue }] : []),
    ...Object.values(occurrences).map((each) => ({
      period: each.period,
      deadline: each.deadline,
      waiting: running && isPending(each) && !each.retroactive,
      late: running && each.status === 'Missed',
    })),
  ];
}

/** What has been said to people, by `noticeKey`. */
export type Said = Readonly<Record<string, true>>;

/** What tells one notice from the others of a row: `period version rung-key`. */
const noticeKey = (period: string | undefined, version: number, key: string): string => `${period ?? ''} ${version} ${key}`;

/** Keys of a notice that was sent and of those it supersedes; a context puts the id of the row before them. */
export function noticeKeys(sent: SentReminder | SentEscalation): readonly string[] {
  const own = rungKey('to' in sent ? { ...sent, rung: 'escalation' } : sent);
  return [...sent.supersedes, own].map((key) => noticeKey(sent.period, sent.deadlineVersion, key));
}

/**
 * The reminder that is due now: the highest, once per edition of the term, and none any more when the term is over.
 * @param isSaid whether a notice of this key has been sent or superseded  @param now UTC instant
 */
export function dueReminder(term: RemindableTerm, isSaid: (key: string) => boolean, now: string): SentReminder | undefined {
  const { effective, superseded } = dueNotices(term, isSaid, now, (rung) => !isEscalation(rung));
  const overdueAt = term.deadline.rungs.find(({ rung }) => rung === 'overdue')?.at;
  if (!term.waiting || !effective || (overdueAt !== undefined && overdueAt <= now)) return undefined;
  const { rung, workingDays } = effective;
  return { ...about(term), rung: rung === 'due' ? 'due' : 'reminder', ...(workingDays !== undefined && { workingDays }), supersedes: superseded.map(rungKey) };
}

/** The escalation that is due now: the highest, while the term is late. */
export function dueEscalation(term: RemindableTerm, isSaid: (key: string) => boolean, now: string): SentEscalation | undefined {
  const { effective, superseded } = dueNotices(term, isSaid, now, isEscalation);
  if (!term.late || effective?.to === undefined) return undefined;
  const { to, workingDays = 0 } = effective;
  return { ...about(term), to, workingDays, supersedes: superseded.map(rungKey) };
}

function dueNotices({ period, deadline: { version, rungs } }: RemindableTerm, isSaid: (key: string) => boolean, now: string, among: (rung: Rung) => boolean) {
  return dueRungs(rungs.filter((rung) => isNotice(rung) && among(rung) && !isSaid(noticeKey(period, version, rungKey(rung)))), now);
}

const about = ({ period, deadline: { version, effectiveDue } }: RemindableTerm) => ({ ...(period !== undefined && { period }), deadlineVersion: version, effectiveDue });
