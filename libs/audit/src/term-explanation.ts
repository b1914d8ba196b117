import { civilDateAt, inRussian } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { type ExplainedDate, explainedDates, movedByCalendar } from './term-dates';
import { type StoredTerm, type TermAddress, type TermEdition, termHistory, type TermSuspension } from './term-history';

/** A date that gave way to another, by a rule of the calendar or by an act. */
export interface TermShift {
  readonly by: 'CALENDAR' | 'ACT';
  readonly from: string;
  readonly to: string;
  /** Type of the event that gave the later date. */
  readonly event: string;
  readonly revision: number;
  readonly sentence: string;
}

/** «Почему такой срок»: rule, calendar, shifts, suspensions, author; as data and as Russian sentences. */
export interface TermExplanation extends TermAddress {
  readonly verbatim?: string;
  readonly assumption?: string;
  readonly version: number;
  readonly start?: string;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly zone: string;
  readonly rule: string;
  readonly calendarVersion: string;
  readonly tzdata: string;
  readonly shifts: readonly TermShift[];
  readonly suspensions: readonly TermSuspension[];
  /** Calendar days, of all suspensions together. */
  readonly daysGivenBack: number;
  readonly author: { readonly role: string; readonly recordedAt: string; readonly revision: number; readonly order?: { readonly number: string; readonly date: string } };
  /** Every date of the term and of its ladder, each with its own sentence. */
  readonly dates: readonly ExplainedDate[];
  readonly sentence: string;
}

/** What events and roles are called in Russian, by type and by code. */
export interface Words {
  readonly events: ReadonlyMap<string, string>;
  readonly roles: Readonly<Record<string, string>>;
}

const GROUNDS: Readonly<Record<string, string>> = {
  RESPONSIBLE_ABSENT: 'отсутствие ответственного',
  QUARANTINE: 'карантин',
  SCHOOL_CLOSED: 'закрытие школы',
  REORGANISATION: 'реорганизация',
  FUNDING_LACKING: 'нехватка средств',
};

/** Explains the term as it stands after these events; undefined when there is none. Nothing is computed anew. */
export function explainTerm(events: readonly RecordedEvent[], address: TermAddress, words: Words): TermExplanation | undefined {
  const { verbatim, assumption, editions, suspensions } = termHistory(events, address);
  const last = editions.at(-1);
  if (!last) return undefined;
  const { rungs: _rungs, why: _why, ...term } = last.term;
  const shifts = shiftsOf(editions, words);
  const told = { ...(verbatim !== undefined && { verbatim }), ...(assumption !== undefined && { assumption }) };
  return {
    ...address,
    ...told,
    ...term,
    shifts,
    suspensions,
    daysGivenBack: suspensions.reduce((sum, { days = 0 }) => sum + days, 0),
    author: { role: last.role, recordedAt: last.recordedAt, revision: last.revision, ...(last.order && { order: last.order }) },
    dates: explainedDates(last.term, words.roles),
    sentence: sentences(last, { ...told, shifts, suspensions }, words).join(' '),
  };
}

function shiftsOf(editions: readonly TermEdition[], words: Words): TermShift[] {
  return editions.flatMap((edition, index) => {
    const former = editions[index - 1];
    const moved = former && former.term.effectiveDue !== edition.term.effectiveDue ? [shift(former.term.effectiveDue, edition, words)] : [];
    const byCalendar = edition.term.nominalDue === edition.term.effectiveDue ? [] : [calendarShift(edition)];
    return [...moved, ...byCalendar];
  });
}

function shift(from: string, { event, revision, order, term }: TermEdition, { events }: Words): TermShift {
  const ground = order ? ` (приказ № ${order.number} от ${inRussian(order.date)})` : '';
  return { by: 'ACT', from, to: term.effectiveDue, event, revision, sentence: `Срок был ${inRussian(from)}, стал ${inRussian(term.effectiveDue)}: ${events.get(event) ?? event}${ground}.` };
}

function calendarShift({ event, revision, term }: TermEdition): TermShift {
  return { by: 'CALENDAR', from: term.nominalDue, to: term.effectiveDue, event, revision, sentence: movedByCalendar(term) };
}

type Told = Pick<TermExplanation, 'verbatim' | 'assumption' | 'shifts' | 'suspensions'>;

function sentences({ term, revision, role, recordedAt }: TermEdition, { verbatim, assumption, shifts, suspensions }: Told, { roles }: Words): string[] {
  return [
    `Срок — ${inRussian(term.effectiveDue)}.`,
    ...quoted(verbatim, term),
    ...(assumption === undefined ? [] : [sentence(assumption)]),
    ...term.why,
    ...shifts.filter(({ by }) => by === 'ACT').map((each) => each.sentence),
    ...suspensions.map(suspensionSentence),
    `Срок установил: ${roles[role] ?? role}, ${inRussian(civilDateAt(recordedAt, term.zone))} (запись журнала № ${revision}).`,
  ];
}

function quoted(verbatim: string | undefined, { why }: StoredTerm): string[] {
  if (verbatim === undefined || verbatim === '' || why.some((reason) => reason.includes(verbatim))) return [];
  return [`В документе: «${verbatim}».`];
}

function suspensionSentence({ since, until, ground, order, days }: TermSuspension): string {
  const why = `${GROUNDS[ground] ?? ground}${order ? `, приказ № ${order.number} от ${inRussian(order.date)}` : ''}`;
  if (until === undefined) return `С ${inRussian(since)} счёт срока остановлен (${why}).`;
  return `С ${inRussian(since)} по ${inRussian(until)} счёт срока стоял (${why}); возвращено ${counted(days ?? 0, 'день', 'дня', 'дней')}.`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
