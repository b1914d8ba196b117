import { addDays, addMonths, inRussian, type CivilDate } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { unitAdjectiveOf, unitOf, type TimeUnit } from '../phrase/vocabulary';
import { addWorkingDays } from '../working-days';
import { ambiguous, assume, joinNotes, notesOf, statusOf, waiting, type Draft, type Notes, type PhraseRule } from './draft';
import { readEvent, type NamedEvent } from './event-name';
import { readCount } from './number-words';

type DayKind = 'WORKING' | 'CALENDAR' | 'UNSAID';

interface Offset {
  readonly count: number;
  readonly unit: Extract<TimeUnit, 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'>;
  readonly days: DayKind;
}

const AFTER_WORDS = ['после', 'от'];

/** «В течение 10 рабочих дней со дня издания приказа», «в трёхдневный срок после …», «не позднее 5 дней с даты …». */
export const readWithinAfter: PhraseRule = (reader, context) => {
  const within = readWithin(reader);
  const offset = readOffset(reader);
  if (!within || !offset) return undefined;
  reader.eatWord('срок');
  if (reader.done()) return withoutEvent(offset);
  if (readSince(reader)) return eventDraft('BY', offset, 1, readEvent(reader, context), context);
  return reader.eatWord('до') ? eventDraft('BY', offset, -1, readEvent(reader, context), context) : undefined;
};

/** «Через 2 недели после …», «спустя месяц со дня …», «10 дней с момента …»: a day, not a period. */
export const readAfter: PhraseRule = (reader, context) => {
  reader.eatWord('через', 'спустя', 'по');
  reader.eatWord('истечении');
  const offset = readOffset(reader);
  if (!offset || !readSince(reader)) return undefined;
  return eventDraft('ON', offset, 1, readEvent(reader, context), context);
};

/** «За 5 рабочих дней до …», «не позднее чем за неделю до …». */
export const readBefore: PhraseRule = (reader, context) => {
  const latest = reader.eatWords('не', 'позднее') || reader.eatWords('не', 'позже');
  reader.eatWord('чем');
  if (!reader.eatWord('за')) return undefined;
  const offset = readOffset(reader);
  if (!offset || !reader.eatWord('до')) return undefined;
  reader.eatWord('дня', 'даты');
  return eventDraft(latest ? 'BY' : 'ON', offset, -1, readEvent(reader, context), context);
};

function readWithin(reader: TokenReader): boolean {
  if (reader.eatWords('не', 'позднее') || reader.eatWords('не', 'позже')) {
    reader.eatWord('чем');
    reader.eatWord('через');
    return true;
  }
  if (reader.eatWord('втечение', 'втечении')) return true;
  if (!reader.eatWord('в')) return unitAdjectiveOf(reader.word()) !== undefined;
  reader.eatWord('течение', 'течении', 'срок');
  return true;
}

function readOffset(reader: TokenReader): Offset | undefined {
  const adjective = unitAdjectiveOf(reader.word());
  if (adjective && isOffsetUnit(adjective.unit)) {
    reader.advance();
    return { count: adjective.count, unit: adjective.unit, days: readDayKind(reader) };
  }
  const count = readCount(reader) ?? 1;
  const dashed = reader.is('dash') ? 1 : 0;
  const joined = unitAdjectiveOf(reader.word(dashed));
  if (joined?.count === 1 && isOffsetUnit(joined.unit)) {
    reader.advance(dashed + 1);
    return { count, unit: joined.unit, days: readDayKind(reader) };
  }
  const days = readDayKind(reader);
  const unit = unitOf(reader.word());
  if (unit === undefined || !isOffsetUnit(unit) || count < 1 || count > 366) return undefined;
  reader.advance();
  return { count, unit, days };
}

function isOffsetUnit(unit: TimeUnit): unit is Offset['unit'] {
  return unit === 'DAY' || unit === 'WEEK' || unit === 'MONTH' || unit === 'YEAR';
}

function readDayKind(reader: TokenReader): DayKind {
  if (reader.eatStem('рабоч') ?? reader.eatWord('раб')) return 'WORKING';
  return (reader.eatStem('календарн') ?? reader.eatWord('кал')) ? 'CALENDAR' : 'UNSAID';
}

function readSince(reader: TokenReader): boolean {
  if (reader.eatWord(...AFTER_WORDS)) {
    reader.eatWord('даты', 'дня', 'момента');
    return true;
  }
  return reader.eatWord('с', 'со') !== undefined && reader.eatWord('дня', 'даты', 'момента') !== undefined;
}

const UNIT_NAMES: Readonly<Record<Offset['unit'], string>> = { DAY: 'дн.', WEEK: 'нед.', MONTH: 'мес.', YEAR: 'г.' };

function inWords({ count, unit, days }: Offset): string {
  const kind = unit === 'DAY' ? { WORKING: 'раб. ', CALENDAR: 'кал. ', UNSAID: '' }[days] : '';
  return `${count} ${kind}${UNIT_NAMES[unit]}`;
}

function withoutEvent(offset: Offset): Draft {
  return ambiguous(
    [
      { kind: 'EventRelative', why: `${inWords(offset)} со дня утверждения плана` },
      { kind: 'EventRelative', why: `${inWords(offset)} со дня другого события — назовите его` },
    ],
    'Не сказано, с какого события считать.',
    'EVENT_DATE_MISSING',
  );
}

/** The term begins on the day after the event (ГК РФ, ст. 191); «рабочие дни» are counted by the school's calendar. */
function eventDraft(role: 'BY' | 'ON', offset: Offset, sign: 1 | -1, event: NamedEvent | undefined, context: PhraseContext): Draft | undefined {
  if (!event) return undefined;
  const unsaid: Notes = offset.unit === 'DAY' && offset.days === 'UNSAID'
    ? { assumptions: ['Дни поняты как календарные.'], alternatives: [inWords({ ...offset, days: 'WORKING' })] }
    : assume();
  const base = sign > 0 ? (event.end ?? event.date) : event.date;
  if (base === undefined) {
    const notes = joinNotes(unsaid, { ...assume(`Дата события «${event.name}» пока неизвестна.`), finding: 'EVENT_DATE_MISSING' });
    return { ...statusOf(notes), kind: 'EventRelative', ...notesOf(notes), why: [`${inWords(offset)} ${sign > 0 ? 'после' : 'до'} события «${event.name}».`] };
  }
  const due = shifted(base, offset, sign, context);
  const start = role === 'BY' && sign > 0 ? { start: base } : {};
  return {
    ...statusOf(unsaid), kind: 'EventRelative', ...start, due, ...notesOf(unsaid),
    why: [`Событие «${event.name}» — ${inRussian(base)}; ${inWords(offset)} ${sign > 0 ? 'после' : 'до'} него — ${inRussian(due)}.`],
  };
}

function shifted(date: CivilDate, { count, unit, days }: Offset, sign: 1 | -1, { calendar, week = 5 }: PhraseContext): CivilDate {
  if (unit === 'MONTH') return addMonths(date, sign * count);
  if (unit === 'YEAR') return addMonths(date, sign * count * 12);
  if (unit === 'DAY' && days === 'WORKING') return addWorkingDays(date, sign * count, week, calendar);
  return addDays(date, sign * count * (unit === 'WEEK' ? 7 : 1));
}

/** «После завершения программы», «по окончании …», «по итогам …»: not before the event, no latest date (TX-02, TX-20). */
export const readNotBefore: PhraseRule = (reader, context) => {
  reader.eatStem('публику', 'размеща', 'провод', 'заполня', 'выполня');
  if (!readAfterEvent(reader)) return undefined;
  const event = readEvent(reader, context);
  if (!event) return undefined;
  const notes = event.date === undefined
    ? { ...assume(`Дата события «${event.name}» пока неизвестна.`), finding: 'EVENT_DATE_MISSING' as const }
    : assume('Последний день не назван.');
  return {
    ...statusOf(notes), kind: 'EventRelative', ...(event.date === undefined ? {} : { start: event.date }), ...notesOf(notes),
    why: [`Не раньше события «${event.name}»; последнего дня у срока нет.`],
  };
};

function readAfterEvent(reader: TokenReader): boolean {
  if (reader.eatWord('после')) return true;
  return reader.word() === 'по' && ['окончании', 'завершении', 'итогам', 'результатам'].includes(reader.word(1)) && takeTwo(reader);
}

function takeTwo(reader: TokenReader): boolean {
  reader.advance(2);
  return true;
}

/** «Со дня утверждения», «с момента подписания соглашения»: open from the event on. */
export const readSinceEvent: PhraseRule = (reader, context) => {
  reader.eatWord('начиная');
  if (!reader.eatWord('с', 'со') || !reader.eatWord('дня', 'даты', 'момента')) return undefined;
  const event = readEvent(reader, context);
  if (!event) return undefined;
  const why = [`Действует со дня события «${event.name}»; последнего дня у срока нет.`];
  if (event.date === undefined) return waiting('EffectiveFrom', 'EVENT_DATE_MISSING', `Дата события «${event.name}» пока неизвестна.`, why);
  return { status: 'RESOLVED', kind: 'EffectiveFrom', start: event.date, why };
};

/** «В день подписания соглашения»: on the event itself. */
export const readOnDayOf: PhraseRule = (reader, context) => {
  if (!reader.eatWords('в', 'день')) return undefined;
  const event = readEvent(reader, context);
  if (!event) return undefined;
  const why = [`Делается в день события «${event.name}».`];
  if (event.date === undefined) return waiting('OnEvent', 'EVENT_DATE_MISSING', `Дата события «${event.name}» пока неизвестна.`, why);
  return { status: 'RESOLVED', kind: 'OnEvent', due: event.date, why };
};

/** «До начала обучения наставников», «перед педсоветом», «до проведения …»: before another measure or event. */
export const readBeforeOther: PhraseRule = (reader, context) => {
  const before = reader.eatWord('до', 'перед', 'к');
  if (before === undefined) return undefined;
  if (before === 'к' && !reader.word().startsWith('начал')) return undefined;
  const event = readEvent(reader, context);
  if (!event) return undefined;
  if (event.date === undefined) {
    const notes: Notes = { ...assume(`Дата события «${event.name}» пока неизвестна.`), finding: 'EVENT_DATE_MISSING' };
    return { ...statusOf(notes), kind: 'BeforeOtherMeasure', ...notesOf(notes), why: [`Не позже события «${event.name}».`] };
  }
  const due = addDays(event.date, -1);
  return {
    status: 'RESOLVED_WITH_ASSUMPTION', kind: 'BeforeOtherMeasure', due, ...notesOf(assume('Последний день — накануне события.')),
    why: [`Событие «${event.name}» — ${inRussian(event.date)}.`],
  };
};
