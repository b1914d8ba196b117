import { academicYearOf, termSystem, termsWithin, type AcademicTerm } from '../academic-year';
import { addDays, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { ambiguous, assume, joinNotes, waiting, windowDraft, type Draft, type Notes, type PhraseRule } from './draft';
import { byDayDraft } from './by-day';
import { readOrdinal } from './number-words';
import { academicHalves } from './school-terms';
import { placeYear, type OutsidePlan, type PlacedSpans } from './year-placing';
import { readYear, type YearSpelling } from './year-spelling';

type Place = 'WHOLE' | 'END' | 'BY_END' | 'BY_BEGINNING';

const NOUNS: readonly (readonly [string, 'QUARTER' | 'TRIMESTER' | 'HALF'])[] = [
  ['четверт', 'QUARTER'], ['триместр', 'TRIMESTER'], ['полугоди', 'HALF'],
];

/** «I четверть 2023-2024 учебного года», «в конце 1 четверти», «до конца 3 триместра», «1 полугодие 2023/24 уч. г.». */
export const readNamedTerm: PhraseRule = (reader, context) => {
  const place = readPlace(reader);
  const first = readOrdinal(reader);
  const last = first === undefined ? undefined : readLast(reader) ?? first;
  const noun = NOUNS.find(([stem]) => reader.word().startsWith(stem))?.[1];
  if (first === undefined || last === undefined || noun === undefined) return undefined;
  const token = reader.peek(-1);
  reader.advance();
  const year = readYear(reader);
  if (!reader.done() || (year && year.kind !== 'ACADEMIC')) return undefined;
  const count = { QUARTER: 4, TRIMESTER: 3, HALF: 2 }[noun];
  if (first < 1 || last > count || last < first) return reader.refuse('IMPOSSIBLE_DATE', token, `В учебном году их ${count}, номера идут по порядку.`);
  if (noun === 'HALF') return half(first, last, year, place, context);
  const dated = findTerms({ first, last, noun }, year, context);
  return dated?.kind !== 'PLACED'
    ? waiting(place === 'BY_END' || place === 'BY_BEGINNING' ? 'ByDay' : 'Window', 'ACADEMIC_CALENDAR_MISSING', 'Даты появятся, когда школа утвердит календарный учебный график.', [])
    : placed(dated.spans, dated.notes, place, context);
};

function readPlace(reader: TokenReader): Place {
  if (reader.eatWord('до') ?? (reader.eatWords('не', 'позднее') || undefined)) {
    if (reader.eatWord('конца', 'окончания')) return 'BY_END';
    reader.eatWord('начала');
    return 'BY_BEGINNING';
  }
  if (reader.eatWord('в', 'во', 'за')) reader.eatWord('течение', 'течении');
  return reader.eatWord('конец', 'конце') ? 'END' : 'WHOLE';
}

function readLast(reader: TokenReader): number | undefined {
  const mark = reader.mark();
  const last = reader.eat('dash') ?? reader.eatWord('и') ? readOrdinal(reader) : undefined;
  if (last === undefined) reader.reset(mark);
  return last;
}

type Placing = PlacedSpans | OutsidePlan | undefined;

interface WantedTerms {
  readonly first: number;
  readonly last: number;
  readonly noun: 'QUARTER' | 'TRIMESTER';
}

function findTerms(wanted: WantedTerms, year: YearSpelling | undefined, context: PhraseContext): Placing {
  const known = context.terms ?? [];
  if (termSystem(known) !== (wanted.noun === 'QUARTER' ? 'QUARTERS' : 'TRIMESTERS')) return undefined;
  const inYear = (startYear: number): readonly CivilSpan[] | undefined => {
    const terms = termsWithin(known, undefined).filter(({ start }: AcademicTerm) => academicYearOf(start).startYear === startYear);
    const [first, last] = [terms[wanted.first - 1], terms[wanted.last - 1]];
    return first && last && [{ start: first.start, end: last.end }];
  };
  return placeInYears(inYear, year, context);
}

function placeInYears(
  inYear: (startYear: number) => readonly CivilSpan[] | undefined, year: YearSpelling | undefined, context: PhraseContext,
): Placing {
  if (year?.kind !== 'ACADEMIC') return placeYear(inYear, context);
  const spans = inYear(year.year);
  return spans && { kind: 'PLACED', spans, notes: assume('Границы взяты из календаря школы.') };
}

/** A half without a year may be of the academic or of the calendar year, so it is asked. */
function half(first: number, last: number, year: YearSpelling | undefined, where: Place, context: PhraseContext): Draft | undefined {
  const academic = placeAcademicHalf(first, last, year, context);
  if (academic?.kind !== 'PLACED') return waiting('Window', 'YEAR_MISSING', 'Год не назван; даты появятся, когда станет известен период плана.', []);
  if (year) return placed(academic.spans, joinNotes(assume('Полугодие учебное: до 31 декабря или до 31 мая.'), academic.notes), where, context);
  const calendar = placeYear((of) => [{ start: `${of}-${first === 1 ? '01-01' : '07-01'}`, end: `${of}-${last === 1 ? '06-30' : '12-31'}` }], context);
  return ambiguous(
    [
      ...academic.spans.map((span) => ({ kind: 'Window' as const, ...span, why: 'полугодие учебного года' })),
      ...(calendar?.kind === 'PLACED' ? calendar.spans : []).map((span) => ({ kind: 'Window' as const, ...span, why: 'полугодие календарного года' })),
    ],
    'Не сказано, учебное это полугодие или календарное.',
    'YEAR_MISSING',
  );
}

function placeAcademicHalf(first: number, last: number, year: YearSpelling | undefined, context: PhraseContext): Placing {
  return placeInYears((startYear) => {
    const halves = academicHalves(startYear);
    const [from, to] = [halves[first - 1], halves[last - 1]];
    return from && to && [{ start: from.start, end: to.end }];
  }, year, context);
}

function placed(spans: readonly CivilSpan[], notes: Notes, where: Place, context: PhraseContext): Draft | undefined {
  const [span] = spans;
  if (!span) return undefined;
  if (where === 'BY_END') return byDayDraft(span.end, true, undefined, notes, context);
  if (where === 'BY_BEGINNING') return byDayDraft(addDays(span.start, -1), true, undefined, notes, context);
  if (where === 'WHOLE') return windowDraft(span, ['Срок — период из календаря школы.'], notes);
  const closing = { start: addDays(span.end, -6), end: span.end };
  return windowDraft(closing, ['Срок — последние семь календарных дней периода.'], joinNotes(assume('Конец — последние семь календарных дней.'), notes));
}
