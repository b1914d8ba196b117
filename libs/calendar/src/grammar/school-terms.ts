import { academicYear, academicYearsIn, termsWithin, termSystem, type AcademicTerm } from '../academic-year';
import { addDays, civilDate, partsOf, type CivilSpan } from '../civil-date';
import { untilPart } from '../occurrences';
import type { DeadlineKind, Occurrence, PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { ambiguous, assume, notesOf, spanInRussian, statusOf, waiting, type Draft, type Notes, type PhraseRule } from './draft';

export type SchoolTermUnit = 'SCHOOL_TERM' | 'TRIMESTER';

const CLOSING_DAYS = 7;
const TERM_NOUNS: Readonly<Record<string, SchoolTermUnit>> = {
  четверти: 'SCHOOL_TERM', четверть: 'SCHOOL_TERM', триместра: 'TRIMESTER', триместр: 'TRIMESTER',
};

/** One occurrence per quarter or trimester of the adopted calendar: window = the term, due = its last day (DL-10). */
export function perAcademicTerm(unit: SchoolTermUnit, span: CivilSpan | undefined, context: PhraseContext): Draft {
  return termDraft('PerAcademicTerm', unit, span, context, ({ start, end }) => ({ start, due: end }), {
    ...assume(`Срок — последний день ${unit === 'TRIMESTER' ? 'триместра' : 'четверти'} по календарю школы.`),
  });
}

/** «Конец каждой четверти» (DL-18): the last seven calendar days of each term. */
export const readEndOfTerm: PhraseRule = (reader, context) => {
  reader.eatWord('в', 'к');
  if (!reader.eatWord('конец', 'конце', 'концу', 'окончание') && !reader.eatWords('последняя', 'неделя')) return undefined;
  reader.eatWord('каждой', 'каждого');
  const unit = termNoun(reader);
  if (unit === undefined || !reader.done()) return undefined;
  return termDraft('EndOfAcademicTerm', unit, undefined, context, closingDays, {
    ...assume(`Конец — последние ${CLOSING_DAYS} календарных дней ${unit === 'TRIMESTER' ? 'триместра' : 'четверти'} по календарю школы.`),
  });
};

function termNoun(reader: TokenReader): SchoolTermUnit | undefined {
  const unit = TERM_NOUNS[reader.word()];
  if (unit !== undefined) reader.advance();
  return unit;
}

function closingDays({ end }: AcademicTerm): Occurrence {
  return { start: addDays(end, 1 - CLOSING_DAYS), due: end };
}

function termDraft(
  kind: DeadlineKind, unit: SchoolTermUnit | undefined, span: CivilSpan | undefined, context: PhraseContext,
  occurrenceOf: (term: AcademicTerm) => Occurrence, notes: Notes,
): Draft {
  const known = context.terms ?? [];
  if (known.length === 0) {
    return waiting(kind, 'ACADEMIC_CALENDAR_MISSING', 'Даты появятся, когда школа утвердит календарный учебный график.', [
      'Границы четвертей и триместров школа устанавливает сама; общих для страны дат нет.',
    ]);
  }
  const system = termSystem(known);
  if (unit === 'SCHOOL_TERM' && system === 'TRIMESTERS') return otherSystem(known, context);
  const within = span ?? context.plan;
  const terms = termsWithin(known, within).filter(({ end }) => !within || end <= within.end);
  return {
    ...statusOf(notes), kind, occurrences: terms.map(occurrenceOf), ...notesOf(notes),
    why: [`Сроки взяты из календаря школы: ${terms.map((term) => `${term.name} ${spanInRussian(term)}`).join('; ')}.`],
  };
}

function otherSystem(terms: readonly AcademicTerm[], { plan }: PhraseContext): Draft {
  const windows = termsWithin(terms, plan).map(({ start, end }) => ({ start, end }));
  return ambiguous(
    [
      { kind: 'PerAcademicTerm', windows, why: 'три раза в год, по триместрам школы' },
      { kind: 'Quarterly', why: 'четыре раза в год, хотя четвертей у школы нет' },
    ],
    'В сроке названа четверть, а школа учится по триместрам.',
  );
}

/** Two halves of every academic year: by the terms of the school when they tell, otherwise to 31 December and to 31 May. */
export function halfYearly(span: CivilSpan | undefined, context: PhraseContext): Draft {
  if (termSystem(context.terms ?? []) === 'HALF_YEARS') {
    return termDraft('HalfYearly', undefined, span, context, ({ start, end }) => ({ start, due: end }), assume('Срок — последний день полугодия по календарю школы.'));
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
