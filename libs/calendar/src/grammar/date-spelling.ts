import { civilDate, isCivilDate, type CivilDate } from '../civil-date';
import type { Token } from '../phrase/tokenizer';
import type { TokenReader } from '../phrase/token-reader';
import { monthOf, weekdayOf } from '../phrase/vocabulary';
import { readOrdinal } from './number-words';
import { readYear, readYearWords, type YearSpelling } from './year-spelling';

/** A day as written; the year may be missing, or be written once after a whole list of days. */
export interface SpelledDate {
  readonly day: number;
  readonly month: number;
  readonly year?: YearSpelling;
  /** The year was written with two digits. */
  readonly shortYear?: true;
  readonly token: Token | undefined;
}

/**
 * A date in any spelling of the corpus (§7.5): 10.11.2023г., 14.06. 2022г., 25 декабря 2019 года, 01.11, 1-го сентября,
 * первого сентября, 2023-09-01. An impossible day or month is refused with its position.
 */
export function readDate(reader: TokenReader): SpelledDate | undefined {
  const mark = reader.mark();
  const date = readIsoDate(reader) ?? readNumericDate(reader) ?? readNamedDate(reader);
  if (!date) reader.reset(mark);
  return date;
}

function readIsoDate(reader: TokenReader): SpelledDate | undefined {
  const token = reader.peek();
  const shape = token?.text.length === 4 && reader.is('dash', 1) && isTwoDigits(reader, 2) && reader.is('dash', 3) && isTwoDigits(reader, 4);
  if (!shape || token.kind !== 'number' || reader.is('dash', 5)) return undefined;
  const month = reader.peek(2)?.value ?? 0;
  const day = reader.peek(4)?.value ?? 0;
  reader.advance(5);
  return possible(reader, { day, month, year: { kind: 'CALENDAR', year: token.value }, token });
}

function isTwoDigits(reader: TokenReader, offset: number): boolean {
  const token = reader.peek(offset);
  return token?.kind === 'number' && token.text.length === 2;
}

function readNumericDate(reader: TokenReader): SpelledDate | undefined {
  const token = reader.peek();
  const month = reader.peek(2);
  const separated = reader.is('dot', 1) || reader.is('slash', 1);
  if (!isShortNumber(token) || !isShortNumber(month) || !separated || month.text.length !== 2) return undefined;
  reader.advance(3);
  const written = readNumericYear(reader);
  return possible(reader, { day: token.value, month: month.value, ...written, token });
}

function isShortNumber(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length <= 2 && token.text.charCodeAt(0) < 58;
}

function readNumericYear(reader: TokenReader): Pick<SpelledDate, 'year' | 'shortYear'> {
  const mark = reader.mark();
  const separator = reader.peek();
  if (reader.eat('dot') ?? reader.eat('slash')) {
    const year = reader.peek();
    if (year?.kind === 'number' && year.text.length === 4) {
      reader.advance();
      readYearWords(reader);
      return { year: { kind: 'CALENDAR', year: year.value } };
    }
    if (isShortNumber(year) && year.text.length === 2 && year.at === separator?.end && !reader.is('dot', 1)) {
      reader.advance();
      readYearWords(reader);
      return { year: { kind: 'CALENDAR', year: 2000 + year.value }, shortYear: true };
    }
    reader.reset(mark);
    if (!isShortNumber(year)) reader.skip('dot');
  }
  const year = readYear(reader);
  return year ? { year } : {};
}

function readNamedDate(reader: TokenReader): SpelledDate | undefined {
  const token = reader.peek();
  const day = readOrdinal(reader);
  if (day === undefined || day < 0) return undefined;
  reader.eatWord('числа');
  const month = monthOf(reader.word());
  if (month === undefined) return undefined;
  reader.advance();
  const year = readYear(reader);
  return possible(reader, { day, month, ...(year ? { year } : {}), token });
}

function possible(reader: TokenReader, date: SpelledDate): SpelledDate | undefined {
  const year = date.year?.kind === 'CALENDAR' ? date.year.year : 2024;
  if (isCivilDate(year, date.month, date.day)) return date;
  const shown = `${String(date.day).padStart(2, '0')}.${String(date.month).padStart(2, '0')}`;
  const whole = date.year?.kind === 'CALENDAR' ? `${shown}.${year}` : shown;
  return reader.refuse('IMPOSSIBLE_DATE', date.token, `Даты ${whole} не существует.`);
}

/** The date in the given year, or nothing when that year lacks the day. */
export function dateInYear({ day, month }: SpelledDate, year: number): CivilDate | undefined {
  return isCivilDate(year, month, day) ? civilDate(year, month, day) : undefined;
}

/** A weekday named beside a date: «15.09.2021 (среда)». */
export function readWeekdayBeside(reader: TokenReader): number | undefined {
  const mark = reader.mark();
  reader.skip('comma', 'bracket');
  const weekday = weekdayOf(reader.word());
  if (weekday === undefined) {
    reader.reset(mark);
    return undefined;
  }
  reader.advance();
  reader.skip('bracket');
  return weekday;
}

/** A time of day after a date: «в 14:00», «14:00», «в 14.00». A dot alone would be a date. */
export function readTime(reader: TokenReader): string | undefined {
  const mark = reader.mark();
  reader.skip('comma');
  const announced = reader.eatWord('в', 'к') !== undefined;
  const hour = reader.peek();
  const minute = reader.peek(2);
  const separated = reader.is('colon', 1) || (announced && (reader.is('dot', 1) || reader.is('dash', 1)));
  if (!isShortNumber(hour) || !isShortNumber(minute) || minute.text.length !== 2 || !separated || reader.is('dot', 3)) {
    reader.reset(mark);
    return undefined;
  }
  if (hour.value > 23 || minute.value > 59) {
    return reader.refuse('IMPOSSIBLE_TIME', hour, `Времени ${hour.text}:${minute.text} не существует.`);
  }
  reader.advance(3);
  reader.eatWord('ч', 'час', 'часов');
  return `${hour.text.padStart(2, '0')}:${minute.text}`;
}
