import { addDays, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import {
  assume, joinNotes, notesOf, spanInRussian, statusOf, windowDraft, type Draft, type Notes, type PhraseRule,
} from './draft';
import { dateItems, withoutYear } from './item-dates';
import { readItems, type SpanItem } from './item-list';
import { readSpanTerm } from './span-terms';
import { yearlyWindows } from './yearly';
import { doubtfulYears, lostSeparator } from './year-doubt';
import { readCurrentYear, readYearlyMark } from './yearly-mark';

/** Months, parts of months, days, their ranges and lists, with or without a year; every year when the phrase says so. */
export const readWindows: PhraseRule = (reader, context) => {
  const yearlyBefore = readYearlyMark(reader);
  readPreposition(reader);
  const items = readItems(reader, ['по']);
  if (!items) return undefined;
  readCurrentYear(reader);
  const yearly = readYearlyMark(reader) || yearlyBefore;
  return reader.done() ? meaning(reader, items, yearly, context) : undefined;
};

/** «с 1 сентября по 31 мая», «с сентября до мая», «со 2 по 10 ноября». */
export const readFromTo: PhraseRule = (reader, context) => {
  const yearlyBefore = readYearlyMark(reader);
  if (reader.eatWord('в')) reader.eatWord('период', 'срок');
  if (!reader.eatWord('с', 'со')) return undefined;
  const items = readItems(reader, ['по', 'до']);
  if (items?.length !== 1 || !items[0]?.to) return undefined;
  const included = reader.eatWord('включительно') !== undefined;
  const yearly = readYearlyMark(reader) || yearlyBefore;
  return reader.done() || included ? meaning(reader, items, yearly, context) : undefined;
};

/** «не ранее 1 сентября и не позднее 15 сентября 2026 г.»: both edges are days of the window. */
export const readNotEarlierNotLater: PhraseRule = (reader, context) => {
  if (!reader.eatWords('не', 'ранее') && !reader.eatWords('не', 'раньше')) return undefined;
  const from = readSpanTerm(reader);
  reader.skip('comma');
  reader.eatWord('и', 'но', 'а');
  if (!from || (!reader.eatWords('не', 'позднее') && !reader.eatWords('не', 'позже'))) return undefined;
  const to = readSpanTerm(reader);
  if (from.unit !== 'DAY' || to?.unit !== 'DAY' || !reader.done()) return undefined;
  return meaning(reader, [{ from, to, joined: 'FIRST' }], false, context);
};

/** «с 01.09.2023», «начиная с сентября 2023 г.», «не ранее 15 мая», «после 01.10.2023»: a beginning without an end. */
export const readOpenStart: PhraseRule = (reader, context) => {
  const after = readOpening(reader);
  if (after === undefined) return undefined;
  const items = readItems(reader, []);
  if (items?.length !== 1 || !reader.done()) return undefined;
  const dated = dateItems(reader, items, context);
  if (!dated) return undefined;
  if (dated.kind !== 'PLACED') return withoutYear('EffectiveFrom', dated);
  const [span] = dated.spans;
  if (!span) return undefined;
  const start = after ? addDays(span.end, 1) : span.start;
  return {
    ...statusOf(dated.notes), kind: 'EffectiveFrom', start, ...notesOf(dated.notes),
    why: ['Названо только начало; последнего дня у срока нет, просрочки не бывает.'],
  };
};

function readOpening(reader: TokenReader): boolean | undefined {
  if (reader.eatWord('после')) return true;
  const opened = reader.eatWords('не', 'ранее') || reader.eatWords('не', 'раньше');
  if (!opened) reader.eatWord('начиная');
  return reader.eatWord('с', 'со') !== undefined || opened ? false : undefined;
}

function readPreposition(reader: TokenReader): void {
  if (reader.eatWord('в', 'во', 'за')) {
    if (reader.eatWord('течение', 'течении')) reader.eatStem('всего');
    else reader.eatWord('период', 'срок');
  } else if (!reader.eatWord('втечение', 'втечении')) {
    reader.eatWord('период', 'срок', 'сроки');
    reader.skip('dash', 'colon');
  }
}

function meaning(reader: TokenReader, items: readonly SpanItem[], yearly: boolean, context: PhraseContext): Draft | undefined {
  const doubtful = yearly ? undefined : doubtfulYears(items, context);
  if (doubtful) return doubtful;
  if (yearly) return yearlyWindows(items, context);
  const dated = dateItems(reader, items, context);
  if (!dated) return undefined;
  const days = items.every(({ from, to }) => from.unit === 'DAY' && !to);
  if (dated.kind !== 'PLACED') return withoutYear(kindWithoutYear(items, days), dated);
  if (items.some(({ joined }) => joined === 'NOTHING')) return lostSeparator(items, dated.spans, context);
  return days ? dayDraft(items, dated.spans, dated.notes) : spanDraft(dated.spans, dated.notes);
}

function kindWithoutYear(items: readonly SpanItem[], days: boolean): 'Day' | 'DayList' | 'Window' | 'WindowList' {
  if (items.length > 1) return days ? 'DayList' : 'WindowList';
  return days ? 'Day' : 'Window';
}

function dayDraft(items: readonly SpanItem[], spans: readonly CivilSpan[], notes: Notes): Draft | undefined {
  const [first] = spans;
  if (!first) return undefined;
  if (spans.length > 1) {
    return {
      ...statusOf(notes), kind: 'DayList', occurrences: spans.map(({ end }) => ({ due: end })), ...notesOf(notes),
      why: ['Названо несколько дней: каждый — отдельный срок.'],
    };
  }
  const time = items[0]?.from.time;
  const all = joinNotes(assume('Дата без «до» и «с» понята как день исполнения.'), notes);
  return {
    ...statusOf(all), kind: 'Day', due: first.end, ...(time === undefined ? {} : { time }), ...notesOf(all),
    why: [`Назван день: ${spanInRussian(first)}.`],
  };
}

function spanDraft(spans: readonly CivilSpan[], notes: Notes): Draft | undefined {
  const [first] = spans;
  if (!first) return undefined;
  if (spans.length === 1) return windowDraft(first, [`Срок — период ${spanInRussian(first)}, обе даты включительно.`], notes);
  return {
    ...statusOf(notes), kind: 'WindowList', windows: spans, ...notesOf(notes),
    why: [`Названо несколько периодов: ${spans.map(spanInRussian).join('; ')}.`],
  };
}
