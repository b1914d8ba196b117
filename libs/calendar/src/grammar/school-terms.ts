import { academicYear, academicYearsIn, termsWithin, termSystem, type AcademicTerm } from '../academic-year';
import { addDays, civilDate, intersect, partsOf, type CivilSpan } from '../civil-date';
import { untilPart } from '../occurrences';
import type { DeadlineKind, Occurrence, PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { ambiguous, assume, joinNotes, NO_NOTES, notesOf, spanInRussian, statusOf, waiting, type Draft, type Notes, type PhraseRule } from './draft';

export type SchoolTermUnit = 'SCHOOL_TERM' | 'TRIMESTER';

const CLOSING_DAYS = 7;
const TERM_NOUNS: Readonly<Record<string, SchoolTermUnit>> = {
  четверти: 'SCHOOL_TERM', четверть: 'SCHOOL_TERM', триместра: 'TRIMESTER', триместр: 'TRIMESTER',
};

/** One occurrence per quarter or trimester of the adopted calendar: window = the term, due = its last day (DL-10). */
export function perAcademicTerm(unit: SchoolTermUnit, span: CivilSpan | undefined, context: PhraseContext): Draft {
  const notes = assume(`Срок — последний день ${unit === 'TRIMESTER' ? 'триместра' : 'четверти'} по календарю школы.`);
  return termDraft({ kind: 'PerAcademicTerm', unit, occurrenceOf: wholeTerm, notes }, span, context);
}

/** «Конец каждой четверти» (DL-18): the last seven calendar days of each term. */
export const readEndOfTerm: PhraseRule = (reader, context) => {
  reader.eatWord('в', 'к');
  if (!reader.eatWord('конец', 'конце', 'концу', 'окончание') && !reader.eatWords('последняя', 'неделя')) return undefined;
  reader.eatWord('каждой', 'каждого', 'учебной', 'учебного');
  const unit = termNoun(reader);
  if (unit === undefined || !reader.done()) return undefined;
  const notes = assume(`Конец — последние ${CLOSING_DAYS} календарных дней ${unit === 'TRIMESTER' ? 'триместра' : 'четверти'} по календарю школы.`);
  return termDraft({ kind: 'EndOfAcademicTerm', unit, occurrenceOf: closingDays, notes }, undefined, context);
};

function termNoun(reader: TokenReader): SchoolTermUnit | undefined {
  const unit = TERM_NOUNS[reader.word()];
  if (unit !== undefined) reader.advance();
  return unit;
}

function closingDays({ end }: AcademicTerm): Occurrence {
  return { start: addDays(end, 1 - CLOSING_DAYS), due: end };
}

function wholeTerm({ start, end }: AcademicTerm): Occurrence {
  return { start, due: end };
}

interface TermRule {
  readonly kind: DeadlineKind;
  readonly unit?: SchoolTermUnit;
  readonly occurrenceOf: (term: AcademicTerm) => Occurrence;
  readonly notes: Notes;
}

function termDraft({ kind, unit, occurrenceOf, notes }: TermRule, span: CivilSpan | undefined, context: PhraseContext): Draft {
  const known = context.terms ?? [];
  if (known.length === 0) {
    return waiting(kind, 'ACADEMIC_CALENDAR_MISSING', 'Даты появятся, когда школа утвердит календарный учебный график.', [
      'Границы четвертей и триместров школа устанавливает сама; общих для страны дат нет.',
    ]);
  }
  const system = termSystem(known);
  if (unit === 'SCHOOL_TERM' && system === 'TRIMESTERS') return otherSystem('четверть', 'триместрам', known, context);
  if (unit === 'TRIMESTER' && system === 'QUARTERS') return otherSystem('триместр', 'четвертям', known, context);
  const within = span ?? context.plan;
  const terms = termsWithin(known, within).filter(({ end }) => !within || end <= within.end);
  const all = joinNotes(notes, notYetAdopted(known, within));
  return {
    ...statusOf(all), kind, occurrences: terms.map((term) => occurrenceOf(term)), ...notesOf(all),
    why: [`Сроки взяты из календаря школы: ${terms.map((term) => `${term.name} ${spanInRussian(term)}`).join('; ')}.`],
  };
}

/** Academic years of the plan for which the school has no calendar yet: their dates will come with it. */
function notYetAdopted(known: readonly AcademicTerm[], within: CivilSpan | undefined): Notes {
  const years = within ? academicYearsIn(within).filter(({ start, teachingEnd }) => intersect({ start, end: teachingEnd }, within)) : [];
  const missing = years.filter((year) => termsWithin(known, year).length === 0).map(({ label }) => label);
  if (missing.length === 0) return NO_NOTES;
  return { ...assume(`Для ${missing.join(', ')} школа ещё не утвердила календарь: даты появятся вместе с ним.`), finding: 'ACADEMIC_CALENDAR_MISSING' };
}

function otherSystem(said: string, real: string, terms: readonly AcademicTerm[], { plan }: PhraseContext): Draft {
  const windows = termsWithin(terms, plan).map(({ start, end }) => ({ start, end }));
  return ambiguous(
    [
      { kind: 'PerAcademicTerm', windows, why: `по ${real} школы` },
      { kind: 'Ambiguous', why: `столько раз в год, сколько было бы при делении на ${said}` },
    ],
    `В сроке названо «${said}», а школа учится по ${real}.`,
  );
}

/** Two halves of every academic year: by the terms of the school when they tell, otherwise to 31 December and to 31 May. */
export function halfYearly(span: CivilSpan | undefined, context: PhraseContext): Draft {
  if (termSystem(context.terms ?? []) === 'HALF_YEARS') {
    const notes = assume('Срок — последний день полугодия по календарю школы.');
    return termDraft({ kind: 'HalfYearly', occurrenceOf: wholeTerm, notes }, span, context);
  }
  const within = span ?? context.plan;
  const notes: Notes = {
    assumptions: ['Полугодия — учебные: до 31 декабря и до 31 мая.', ...(within ? [] : ['Период плана неизвестен: даты появятся вместе с ним.'])],
    alternatives: ['Календарные полугодия: до 30 июня и до 31 декабря.'],
    ...(within ? {} : { finding: 'PLAN_PERIOD_MISSING' as const }),
  };
  const halves = within && academicYearsIn(within).flatMap(({ startYear }) => academicHalves(startYear));
  const kept = halves?.filter(({ end }) => within && end >= within.start && end <= within.end);
  return {
    ...statusOf(notes), kind: 'HalfYearly', rrule: `FREQ=YEARLY;BYMONTH=5,12;BYMONTHDAY=31${within ? `;UNTIL=${untilPart(within.end)}` : ''}`,
    ...(kept ? { occurrences: kept.map(({ start, end }) => ({ start, due: end })) } : {}), ...notesOf(notes),
    why: ['Срок повторяется каждое полугодие.'],
  };
}

/** The two halves of an academic year as days: September to December, January to May. */
export function academicHalves(startYear: number): readonly [CivilSpan, CivilSpan] {
  const { start, teachingEnd } = academicYear(startYear);
  return [
    { start, end: civilDate(startYear, 12, 31) },
    { start: civilDate(partsOf(teachingEnd).year, 1, 1), end: teachingEnd },
  ];
}
