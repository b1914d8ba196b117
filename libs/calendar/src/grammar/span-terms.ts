import { addDays, civilDate, daysInMonth, endOfMonth, type CivilSpan } from '../civil-date';
import type { Token } from '../phrase/tokenizer';
import type { TokenReader } from '../phrase/token-reader';
import { monthOf, MONTH_NAMES } from '../phrase/vocabulary';
import { dateInYear, readDate, readTime, readWeekdayBeside, type SpelledDate } from './date-spelling';
import { assume, NO_NOTES, type Notes } from './draft';
import { readOrdinal } from './number-words';
import { readYear, type YearSpelling } from './year-spelling';

/** A stretch of the year named in a phrase: a day, a month, a part of a month, a calendar quarter or half-year. */
export interface SpanTerm {
  readonly unit: 'DAY' | 'MONTH' | 'PART_OF_MONTH' | 'QUARTER' | 'HALF_YEAR';
  readonly year?: YearSpelling;
  /** Month (1–12) in which it begins; an academic year is counted by it. */
  readonly startMonth: number;
  /** Its dates in a calendar year; nothing when that year lacks the day (29 February). */
  readonly in: (year: number) => CivilSpan | undefined;
  readonly notes: Notes;
  readonly time?: string;
  /** ISO weekday written beside a date, to be checked against it. */
  readonly weekday?: number;
  readonly token: Token | undefined;
}

const PARTS_OF_MONTH = { DECADE: 'декад', HALF: 'половин', WEEK: 'недел' } as const;

/** The next term of the phrase, or nothing. */
export function readSpanTerm(reader: TokenReader): SpanTerm | undefined {
  const mark = reader.mark();
  const term = readDayTerm(reader) ?? readPartOfMonth(reader) ?? readQuarter(reader) ?? readHalfYear(reader) ?? readMonth(reader);
  if (!term) reader.reset(mark);
  return term;
}

const withYear = (year: YearSpelling | undefined) => (year ? { year } : {});

function readDayTerm(reader: TokenReader): SpanTerm | undefined {
  const date = readDate(reader);
  if (!date) return undefined;
  const weekday = readWeekdayBeside(reader);
  const time = readTime(reader);
  return {
    unit: 'DAY',
    ...withYear(date.year),
    startMonth: date.month,
    in: (year) => daySpan(date, year),
    notes: date.shortYear ? assume(`Год записан двумя цифрами и понят как ${date.year?.kind === 'CALENDAR' ? date.year.year : ''}.`) : NO_NOTES,
    ...(time === undefined ? {} : { time }),
    ...(weekday === undefined ? {} : { weekday }),
    token: date.token,
  };
}

function daySpan(date: SpelledDate, year: number): CivilSpan | undefined {
  const day = dateInYear(date, year);
  return day === undefined ? undefined : { start: day, end: day };
}

function readMonth(reader: TokenReader): SpanTerm | undefined {
  const token = reader.peek();
  reader.eatWord('месяц', 'месяца', 'месяце');
  const month = monthOf(reader.word());
  if (month === undefined) return undefined;
  reader.advance();
  reader.eatWord('месяц', 'месяца', 'месяце');
  return {
    unit: 'MONTH',
    ...withYear(readYear(reader)),
    startMonth: month,
    in: (year) => ({ start: civilDate(year, month, 1), end: endOfMonth(year, month) }),
    notes: NO_NOTES,
    token,
  };
}

function readPartOfMonth(reader: TokenReader): SpanTerm | undefined {
  const token = reader.peek();
  const mark = reader.mark();
  const ordinal = readOrdinal(reader);
  const noun = ordinal === undefined ? undefined : reader.eatStem(...Object.values(PARTS_OF_MONTH));
  const month = noun === undefined ? undefined : monthOf(reader.word());
  if (ordinal === undefined || noun === undefined || month === undefined) {
    reader.reset(mark);
    return undefined;
  }
  const part = partOfMonth(noun, ordinal, month);
  if (!part) return reader.refuse('IMPOSSIBLE_DATE', token, 'Такой части у месяца нет: декад три, половин две, недель не больше пяти.');
  reader.advance();
  return { unit: 'PART_OF_MONTH', ...withYear(readYear(reader)), startMonth: month, ...part, token };
}

function partOfMonth(noun: string, ordinal: number, month: number): Pick<SpanTerm, 'in' | 'notes'> | undefined {
  if (noun.startsWith(PARTS_OF_MONTH.WEEK)) return weekOfMonth(ordinal, month);
  const [parts, days] = noun.startsWith(PARTS_OF_MONTH.DECADE) ? [3, 10] : [2, 15];
  const index = ordinal === -1 ? parts : ordinal;
  if (index > parts) return undefined;
  const first = (index - 1) * days + 1;
  return {
    in: (year) => ({
      start: civilDate(year, month, first),
      end: index === parts ? endOfMonth(year, month) : civilDate(year, month, first + days - 1),
    }),
    notes: parts === 2 ? assume('Половина месяца: с 1-го по 15-е число или с 16-го до конца.') : NO_NOTES,
  };
}

function weekOfMonth(ordinal: number, month: number): Pick<SpanTerm, 'in' | 'notes'> | undefined {
  if (ordinal > 5) return undefined;
  const name = MONTH_NAMES[month - 1] ?? '';
  return {
    in: (year) => {
      if (ordinal === -1) return { start: addDays(endOfMonth(year, month), -6), end: endOfMonth(year, month) };
      const first = (ordinal - 1) * 7 + 1;
      const last = Math.min(first + 6, daysInMonth(year, month));
      return first > last ? undefined : { start: civilDate(year, month, first), end: civilDate(year, month, last) };
    },
    notes: {
      assumptions: ['Недели месяца считаются по семь дней от его первого числа, последняя — семь последних дней.'],
      alternatives: [`Календарная неделя с понедельника по воскресенье (месяц — ${name}).`],
    },
  };
}

function readQuarter(reader: TokenReader): SpanTerm | undefined {
  return readNumbered(reader, 'QUARTER', 4, 3, 'квартал', 'кв');
}

/** A half of a calendar year; a half of an academic year is a school term and is read elsewhere. */
function readHalfYear(reader: TokenReader): SpanTerm | undefined {
  return readNumbered(reader, 'HALF_YEAR', 2, 6, 'полугоди');
}

function readNumbered(
  reader: TokenReader, unit: 'QUARTER' | 'HALF_YEAR', count: number, months: number, ...stems: readonly string[]
): SpanTerm | undefined {
  const token = reader.peek();
  const mark = reader.mark();
  const from = readOrdinal(reader);
  const to = from === undefined ? undefined : readRangeEnd(reader) ?? from;
  if (from === undefined || to === undefined || !reader.eatStem(...stems)) {
    reader.reset(mark);
    return undefined;
  }
  const first = from === -1 ? count : from;
  const last = to === -1 ? count : to;
  if (first > count || last > count || last < first) {
    return reader.refuse('IMPOSSIBLE_DATE', token, `В году ${count === 4 ? 'четыре квартала' : 'два полугодия'}, номера идут по порядку.`);
  }
  const year = readYear(reader);
  if (unit === 'HALF_YEAR' ? year?.kind !== 'CALENDAR' : year !== undefined && year.kind !== 'CALENDAR') {
    reader.reset(mark);
    return undefined;
  }
  const startMonth = (first - 1) * months + 1;
  return {
    unit,
    ...withYear(year),
    startMonth,
    in: (of) => ({ start: civilDate(of, startMonth, 1), end: endOfMonth(of, last * months) }),
    notes: unit === 'HALF_YEAR' ? assume('Полугодие календарного года: год назван одним числом.') : NO_NOTES,
    token,
  };
}

function readRangeEnd(reader: TokenReader): number | undefined {
  const mark = reader.mark();
  const to = reader.eat('dash') ? readOrdinal(reader) : undefined;
  if (to === undefined) reader.reset(mark);
  return to;
}
