import { academicYear } from '../academic-year';
import { civilDate, type CivilDate, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { monthOf } from '../phrase/vocabulary';
import { NO_NOTES, type Notes } from './draft';
import { dateItems } from './item-dates';
import { readItems } from './item-list';
import { readYear } from './year-spelling';

/** Months in which schools teach; a recurring meeting is not expected in summer unless the phrase says so (DL-19). */
export const SCHOOL_MONTHS: readonly number[] = [1, 2, 3, 4, 5, 9, 10, 11, 12];

/** What follows a frequency: inside which span it holds, and what is left out. */
export interface RecurrenceBounds {
  readonly span?: CivilSpan;
  readonly months: readonly number[];
  /** The months are those of the phrase, not assumed. */
  readonly monthsSaid: boolean;
  readonly withoutSchoolHolidays: boolean;
  readonly notes: Notes;
}

const UNBOUNDED: RecurrenceBounds = { months: SCHOOL_MONTHS, monthsSaid: false, withoutSchoolHolidays: false, notes: NO_NOTES };

/**
 * «… в течение учебного года», «… с сентября по май», «… (сентябрь – май)», «… в 2023-2024 учебном году», «… кроме января и
 * июля», «… кроме каникул». Nothing is returned when something else follows.
 */
export function readBounds(reader: TokenReader, context: PhraseContext): RecurrenceBounds | undefined {
  let bounds = UNBOUNDED;
  for (let part = 0; part < 3 && !reader.done(); part += 1) {
    const next = readException(reader, bounds) ?? readWholeYear(reader, bounds) ?? readSpan(reader, bounds, context);
    if (!next) return undefined;
    bounds = next;
  }
  return reader.done() ? bounds : undefined;
}

/** The same before the frequency: «в течение учебного года, 1 раз в месяц», «с сентября по май ежемесячно». */
export function readLeadingBounds(reader: TokenReader, context: PhraseContext): RecurrenceBounds | undefined {
  const mark = reader.mark();
  const bounds = readWholeYear(reader, UNBOUNDED) ?? readSpan(reader, UNBOUNDED, context);
  if (!bounds) reader.reset(mark);
  else reader.skip('comma', 'dash', 'bracket', 'colon');
  return bounds;
}

function readException(reader: TokenReader, bounds: RecurrenceBounds): RecurrenceBounds | undefined {
  const mark = reader.mark();
  reader.skip('comma', 'bracket');
  if (!reader.eatWord('кроме') && !reader.eatWords('за', 'исключением')) {
    reader.reset(mark);
    return undefined;
  }
  if (reader.eatStem('школьн') ?? reader.word().startsWith('каникул')) {
    return reader.eatStem('каникул') ? { ...bounds, withoutSchoolHolidays: true } : undefined;
  }
  const months = readMonths(reader);
  if (months.length === 0) return undefined;
  const base = bounds.monthsSaid ? bounds.months : Array.from({ length: 12 }, (_, index) => index + 1);
  return { ...bounds, months: base.filter((month) => !months.includes(month)), monthsSaid: true };
}

function readMonths(reader: TokenReader): readonly number[] {
  if (reader.eatStem('летн')) return reader.eatWord('месяцев', 'периода') ? [6, 7, 8] : [];
  const months: number[] = [];
  for (;;) {
    const month = monthOf(reader.word());
    if (month === undefined) return months;
    reader.advance();
    const more = reader.eatWord('и') ?? reader.eat('comma');
    months.push(month);
    if (more === undefined) return months;
  }
}

function readWholeYear(reader: TokenReader, bounds: RecurrenceBounds): RecurrenceBounds | undefined {
  const mark = reader.mark();
  reader.skip('comma', 'bracket', 'dash');
  const during = (reader.eatWord('в') && reader.eatWord('течение', 'течении')) ?? (reader.eatWord('на') && reader.eatWord('протяжении'));
  if (during) {
    reader.eatWord('всего', 'каждого');
    const school = reader.eatStem('учебн', 'уч');
    if (reader.eatWord('года', 'периода', 'срока')) {
      reader.skipStems(['реализац', 'программ', 'план', 'наставнич', 'дорожн', 'карт', 'обучен']);
      return { ...bounds, monthsSaid: bounds.monthsSaid || school !== undefined };
    }
  }
  reader.reset(mark);
  return undefined;
}

function readSpan(reader: TokenReader, bounds: RecurrenceBounds, context: PhraseContext): RecurrenceBounds | undefined {
  reader.skip('comma', 'bracket', 'dash', 'colon');
  if (reader.eatWord('в')) {
    if (reader.eatWord('течение', 'течении', 'период')) reader.eatWord('с', 'со');
  } else {
    reader.eatWord('с', 'со');
  }
  const year = readYear(reader);
  if (year) return withSpan(bounds, yearSpan(year.kind === 'SPAN' ? undefined : year));
  const items = readItems(reader, ['по', 'до']);
  const dated = items?.length === 1 ? dateItems(reader, items, context) : undefined;
  if (!items || !dated) return undefined;
  const [item] = items;
  if (dated.kind === 'PLACED' && item?.to?.year !== undefined) {
    return withSpan({ ...bounds, notes: dated.notes }, dated.spans[0]);
  }
  return item?.to && item.from.unit === 'MONTH' && item.to.unit === 'MONTH'
    ? { ...bounds, months: monthsBetween(item.from.startMonth, item.to.startMonth), monthsSaid: true }
    : undefined;
}

function yearSpan(year: { kind: 'CALENDAR' | 'ACADEMIC'; year: number } | undefined): CivilSpan | undefined {
  if (!year) return undefined;
  if (year.kind === 'CALENDAR') return { start: civilDate(year.year, 1, 1), end: civilDate(year.year, 12, 31) };
  const { start, teachingEnd } = academicYear(year.year);
  return { start, end: teachingEnd };
}

function withSpan(bounds: RecurrenceBounds, span: CivilSpan | undefined): RecurrenceBounds | undefined {
  return span && { ...bounds, span, months: monthsOfSpan(span), monthsSaid: true };
}

function monthsOfSpan({ start, end }: CivilSpan): readonly number[] {
  const month = (date: CivilDate): number => Number(date.slice(5, 7));
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return years * 12 + month(end) - month(start) >= 11 ? SCHOOL_MONTHS : monthsBetween(month(start), month(end));
}

function monthsBetween(first: number, last: number): readonly number[] {
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 12) + 1).toSorted((a, b) => a - b);
}
