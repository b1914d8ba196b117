import type { InboxRow } from './inbox-rows';

/** In the order in which people read their things. */
export const URGENCIES = {
  overdue: 'Просрочено',
  today: 'Сегодня',
  decide: 'Ждёт решения',
  week: 'На этой неделе',
  later: 'Позже',
  waiting: 'Жду других',
} as const;

export type Urgency = keyof typeof URGENCIES;

/** How long a missed occurrence is still shown: it can be recorded as held in time, but nothing obliges to. */
export const MISSED_SHOWN_DAYS = 14;

const DAY_MS = 86_400_000;
const plusDays = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

type Timed = Pick<InboxRow, 'kind' | 'effectiveDue' | 'retroactive'>;

/** @param today civil date in the zone of the thing's school */
export function urgencyOf({ kind, effectiveDue, retroactive }: Timed, today: string): Urgency {
  if (kind === 'reported') return 'waiting';
  const byTerm = kind === 'term' || kind === 'occurrence' || kind === 'missed' || kind === 'escalation';
  // RM-4: what fell due before its order is not overdue, it waits for a decision.
  if (!byTerm || retroactive || effectiveDue === null) return 'decide';
  if (effectiveDue < today) return 'overdue';
  if (effectiveDue === today) return 'today';
  return effectiveDue <= endOfWeek(today) ? 'week' : 'later';
}

/** Whether the thing belongs into the inbox today. */
export function isShown({ kind, period, effectiveDue }: Timed & Pick<InboxRow, 'period'>, today: string): boolean {
  const missed = kind === 'missed' || (kind === 'escalation' && period !== null);
  return !missed || (effectiveDue !== null && plusDays(effectiveDue, MISSED_SHOWN_DAYS) >= today);
}

function endOfWeek(today: string): string {
  const fromMonday = (new Date(Date.parse(today)).getUTCDay() + 6) % 7;
  return plusDays(today, 6 - fromMonday);
}

const RANK = Object.keys(URGENCIES) as readonly Urgency[];

/** What the place of a line in the inbox depends on. */
export interface Place extends Pick<InboxRow, 'effectiveDue' | 'measureId' | 'period'> {
  readonly urgency: Urgency;
}

/** The most urgent first, then by term, then by row. */
export function byUrgency(a: Place, b: Place): number {
  const place = ({ effectiveDue, measureId, period }: Place): string => [effectiveDue ?? '9999', measureId, period ?? ''].join(' ');
  return RANK.indexOf(a.urgency) - RANK.indexOf(b.urgency) || (place(a) < place(b) ? -1 : 1);
}
