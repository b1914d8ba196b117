import type { AcademicTerm } from '../academic-year';
import { addDays, intersect, partsOf, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { byDayDraft } from './by-day';
import { assume, joinNotes, notesOf, spanInRussian, statusOf, waiting, windowDraft, type Draft, type Notes, type PhraseRule } from './draft';
import { hullOf } from './year-placing';
import { readYear, type YearSpelling } from './year-spelling';

type Side = 'DURING' | 'BEFORE' | 'AFTER';

const SEASONS = ['осенн', 'зимн', 'весенн', 'летн'] as const;
const SUMMER = 'летн';

/** «В период осенних каникул», «зимние каникулы 2023 г.», «до весенних каникул», «после каникул», «в каникулярное время». */
export const readSchoolHolidays: PhraseRule = (reader, context) => {
  const side = readSide(reader);
  reader.eatStem('школьн');
  const season = SEASONS.find((stem) => reader.word().startsWith(stem));
  if (season !== undefined) reader.advance();
  if (!readNoun(reader)) return undefined;
  const year = readYear(reader);
  if (!reader.done() || year?.kind === 'SPAN') return undefined;
  if (season === undefined) return side === 'DURING' && !year ? everyHoliday(context) : undefined;
  return oneHoliday(season, side, year, context);
};

function readSide(reader: TokenReader): Side {
  if (reader.eatWord('до', 'перед') !== undefined) {
    reader.eatWord('начала', 'началом');
    return 'BEFORE';
  }
  if (reader.eatWord('после') !== undefined) {
    reader.eatWord('окончания');
    return 'AFTER';
  }
  if (reader.eatWord('в', 'во', 'на', 'за') !== undefined) reader.eatWord('период', 'время', 'дни', 'течение', 'течении');
  else reader.eatWord('период');
  return 'DURING';
}

function readNoun(reader: TokenReader): boolean {
  if (reader.eatStem('каникулярн')) return reader.eatWord('время', 'период', 'дни') !== undefined;
  return reader.eatStem('каникул') !== undefined;
}

function unknown(): Draft {
  return waiting('Window', 'SCHOOL_HOLIDAYS_MISSING', 'Даты появятся, когда школа утвердит сроки каникул.', [
    'Сроки каникул школа устанавливает сама; общих для страны дат нет.',
  ]);
}

function everyHoliday({ holidays = [], plan }: PhraseContext): Draft {
  const windows = holidays.filter((holiday) => !plan || intersect(holiday, plan)).map(({ start, end }) => ({ start, end }));
  if (windows.length === 0) return unknown();
  const notes = assume('Каникулы взяты из календаря школы, все внутри плана.');
  return { ...statusOf(notes), kind: 'WindowList', windows, ...notesOf(notes), why: [`Каникулы: ${windows.map((span) => spanInRussian(span)).join('; ')}.`] };
}

function oneHoliday(season: string, side: Side, year: YearSpelling | undefined, context: PhraseContext): Draft {
  const found = chosen(candidates(season, year, context), context);
  if (!found) return unknown();
  const { span, notes } = found;
  if (side === 'BEFORE') return byDayDraft(addDays(span.start, -1), true, undefined, notes, context);
  if (side === 'DURING') return windowDraft(span, [`Срок — каникулы, ${spanInRussian(span)}.`], notes);
  return {
    ...statusOf(notes), kind: 'EffectiveFrom', start: addDays(span.end, 1), ...notesOf(notes),
    why: ['Названо только начало; последнего дня у срока нет, просрочки не бывает.'],
  };
}

function candidates(season: string, year: YearSpelling | undefined, { holidays = [], plan }: PhraseContext): readonly CivilSpan[] {
  const named = holidays.filter(({ name }) => name.toLowerCase().includes(season));
  const fitting = named.filter((holiday) => (year ? belongsTo(holiday, year) : !plan || intersect(holiday, plan)));
  if (season !== SUMMER || fitting.length > 0 || year?.kind !== 'CALENDAR') return fitting;
  return [{ start: `${year.year}-06-01`, end: `${year.year}-08-31` }];
}

function belongsTo({ start, end }: AcademicTerm, year: YearSpelling): boolean {
  if (year.kind !== 'ACADEMIC') return year.kind === 'CALENDAR' && (partsOf(start).year === year.year || partsOf(end).year === year.year);
  return `${year.year}-09-01` <= start && end <= `${year.year + 1}-08-31`;
}

function chosen(spans: readonly CivilSpan[], { stageYear, approved, plan }: PhraseContext): { span: CivilSpan; notes: Notes } | undefined {
  const ordered = spans.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const ofStage = ordered.filter(({ start, end }) => partsOf(start).year === stageYear || partsOf(end).year === stageYear);
  const reference = approved ?? plan?.start ?? hullOf(ordered)?.start ?? '';
  const span = ofStage[0] ?? ordered.find(({ end }) => end >= reference) ?? ordered.at(-1);
  if (!span) return undefined;
  const others = ordered.filter((other) => other !== span);
  const source = assume('Сроки каникул взяты из календаря школы.');
  const several = { assumptions: ['Каникулы с таким названием бывают не раз, взяты первые.'], alternatives: others.map((other) => `${spanInRussian(other)}.`) };
  return { span: { start: span.start, end: span.end }, notes: others.length > 0 ? joinNotes(source, several) : source };
}

/** The holidays that words name by season, when exactly one such break lies in the plan. */
export function holidaysOf(words: readonly string[], context: PhraseContext): CivilSpan | undefined {
  const season = SEASONS.find((stem) => words.some((word) => word.startsWith(stem)));
  const [only, more] = season === undefined ? [] : candidates(season, undefined, context);
  return more ? undefined : only;
}
