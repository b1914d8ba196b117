import { civilDateAt, inRussian, timeOfDayAt } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import type { StoredRung, StoredTerm } from './term-history';

/** One date of a term with the reason for it. */
export interface ExplainedDate {
  /** `start`, `nominalDue`, `effectiveDue`, or a rung of the ladder: `opening`, `reminder-7`, `escalation-director`. */
  readonly what: string;
  /** Civil date in the school's zone. */
  readonly date: string;
  /** Local wall-clock time, of what happens at one. */
  readonly time?: string;
  readonly sentence: string;
}

/** Every date a reader may point at and ask why. */
export function explainedDates(term: StoredTerm, roles: Readonly<Record<string, string>>): readonly ExplainedDate[] {
  return [...ownDates(term), ...term.rungs.map((rung) => rungDate(rung, term, roles))];
}

/** Why the last day is not the one the document names, in the words that were stored with it. */
export function movedByCalendar({ nominalDue, effectiveDue, why }: Pick<StoredTerm, 'nominalDue' | 'effectiveDue' | 'why'>): string {
  const stored = why.find((reason) => reason.includes(inRussian(nominalDue)) && reason.includes(inRussian(effectiveDue)));
  return stored ?? `${inRussian(nominalDue)} перенесено на ${inRussian(effectiveDue)}.`;
}

function whyEffective(term: StoredTerm): string {
  if (term.nominalDue !== term.effectiveDue) return movedByCalendar(term);
  const kept = term.why.find((reason) => reason.includes('не переносится'));
  return kept ?? `${inRussian(term.effectiveDue)} — рабочий день, срок не переносится.`;
}

function ownDates(term: StoredTerm): ExplainedDate[] {
  const { start, nominalDue, effectiveDue } = term;
  return [
    ...(start === undefined ? [] : [{ what: 'start', date: start, sentence: `${inRussian(start)} — первый день срока.` }]),
    { what: 'nominalDue', date: nominalDue, sentence: `${inRussian(nominalDue)} — последний день, как сказано в документе или решении.` },
    { what: 'effectiveDue', date: effectiveDue, sentence: whyEffective(term) },
  ];
}

type RungWords = (day: string, rung: StoredRung, term: StoredTerm, roles: Readonly<Record<string, string>>) => string;

const workingDays = (count = 0): string => counted(count, 'рабочий день', 'рабочих дня', 'рабочих дней');

const RUNGS: Readonly<Record<string, RungWords>> = {
  opening: (day, _rung, { zone }) => `${day} мероприятие открывается: с началом первого дня срока по времени школы (${zone}).`,
  reminder: (day, { workingDays: before }, { effectiveDue }) => (before === undefined ? `${day} — напоминание о сроке ${inRussian(effectiveDue)}.` : `${day} — напоминание за ${workingDays(before)} до срока ${inRussian(effectiveDue)}.`),
  due: (day) => `${day} — сообщение о том, что срок истекает сегодня.`,
  overdue: (day, _rung, { effectiveDue }) => `С ${day} мероприятие считается просроченным: ${inRussian(effectiveDue)} был последним днём.`,
  escalation: (day, { workingDays: after, to = '' }, _term, roles) => `${day}, на ${after ?? 0}-й рабочий день после срока, о просрочке узнаёт ${roles[to] ?? to}, если результата всё ещё нет.`,
};

function rungDate(rung: StoredRung, term: StoredTerm, roles: Readonly<Record<string, string>>): ExplainedDate {
  const date = civilDateAt(rung.at, term.zone);
  const time = timeOfDayAt(rung.at, term.zone);
  const day = time === '00:00' ? inRussian(date) : `${inRussian(date)} в ${time}`;
  const among = rung.rung === 'reminder' ? rung.workingDays : rung.rung === 'escalation' ? rung.to : undefined;
  return { what: among === undefined ? rung.rung : `${rung.rung}-${among}`, date, time, sentence: RUNGS[rung.rung]?.(day, rung, term, roles) ?? `${day} — ${rung.rung}.` };
}
