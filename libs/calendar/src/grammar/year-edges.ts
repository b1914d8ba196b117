import { academicYear, academicYearOf } from '../academic-year';
import { addDays, civilDate, intersect, type CivilDate, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { byDayDraft } from './by-day';
import { ambiguous, assume, joinNotes, waiting, windowDraft, type Draft, type Notes, type PhraseRule } from './draft';
import { readSpanTerm } from './span-terms';
import { dateItems } from './item-dates';
import { teachingPeriodOf } from './year-of-context';
import { readYear, type YearSpelling } from './year-spelling';

type Edge = 'BY_END' | 'BY_BEGINNING' | 'AT_END' | 'AT_BEGINNING';

/** «До конца учебного года», «в конце 2023-2024 учебного года», «до начала учебного года», «до конца 2023 года». */
export const readYearEdge: PhraseRule = (reader, context) => {
  const edge = readEdge(reader);
  if (edge === undefined) return undefined;
  reader.eatWord('нового', 'каждого', 'текущего');
  const school = reader.eatStem('учебн', 'уч') !== undefined;
  const written = school ? undefined : readYear(reader);
  if (!written && !reader.eatWord('года', 'г')) return undefined;
  const year = written ?? readYear(reader);
  if (!reader.done() || year?.kind === 'SPAN') return undefined;
  if (year?.kind === 'CALENDAR' && !school) return calendarEdge(year.year, edge, context);
  if (!school && !year) return doubtfulYear(edge, context);
  return schoolEdge(edge, schoolPeriod(year, context), context);
};

/** «Начало сентября», «середина мая 2024 г.», «конец мая»: how many days that is, nobody said. */
export const readVagueMonth: PhraseRule = (reader, context) => {
  reader.eatWord('в', 'во', 'к');
  if (!reader.eatWord('начало', 'начале', 'началу', 'середина', 'середине', 'середину', 'конец', 'конце', 'концу')) return undefined;
  const term = readSpanTerm(reader);
  if (term?.unit !== 'MONTH' || !reader.done()) return undefined;
  const dated = dateItems(reader, [{ from: term, joined: 'FIRST' }], context);
  const span = dated?.kind === 'PLACED' ? dated.spans[0] : undefined;
  return ambiguous(
    [
      ...(span ? [{ kind: 'Window' as const, ...span, why: 'весь месяц' }] : []),
      { kind: 'Ambiguous', why: 'декада или неделя месяца — назовите дни' },
    ],
    'Начало, середина и конец месяца — не даты.',
  );
};

function readEdge(reader: TokenReader): Edge | undefined {
  if (reader.eatWord('до', 'к') ?? (reader.eatWords('не', 'позднее') || undefined)) {
    if (reader.eatWord('конца', 'концу', 'окончания', 'окончанию', 'завершения')) return 'BY_END';
    return reader.eatWord('начала', 'началу') ? 'BY_BEGINNING' : undefined;
  }
  reader.eatWord('в');
  if (reader.eatWord('конец', 'конце', 'окончание')) return 'AT_END';
  return reader.eatWord('начало', 'начале') ? 'AT_BEGINNING' : undefined;
}

function calendarEdge(year: number, edge: Edge, context: PhraseContext): Draft {
  if (edge === 'BY_END') return byDayDraft(civilDate(year, 12, 31), true, undefined, assume(), context);
  if (edge === 'BY_BEGINNING') return byDayDraft(civilDate(year - 1, 12, 31), true, undefined, assume(), context);
  const months: CivilSpan = edge === 'AT_END' ? { start: civilDate(year, 12, 1), end: civilDate(year, 12, 31) } : { start: civilDate(year, 1, 1), end: civilDate(year, 1, 31) };
  return ambiguous(
    [{ kind: 'Window', ...months, why: 'крайний месяц года' }, { kind: 'Ambiguous', why: 'другие дни — назовите их' }],
    'Начало и конец года — не даты.',
  );
}

function schoolPeriod(year: YearSpelling | undefined, context: PhraseContext): { startYear: number; notes: Notes } | undefined {
  if (year?.kind === 'ACADEMIC') return { startYear: year.year, notes: assume() };
  const period = teachingPeriodOf(context);
  return period && { startYear: academicYearOf(period.span.start).startYear, notes: period.notes };
}

function schoolEdge(edge: Edge, period: { startYear: number; notes: Notes } | undefined, context: PhraseContext): Draft {
  if (!period) return waiting('ByDay', 'YEAR_MISSING', 'Учебный год не назван; дата появится, когда станет известен период плана.', []);
  const { start, teachingEnd } = academicYear(period.startYear);
  const byTeaching: Notes = { assumptions: ['Конец учебного года — конец занятий, 31 мая.'], alternatives: ['31 августа.'] };
  if (edge === 'BY_END') return byDayDraft(teachingEnd, true, undefined, joinNotes(byTeaching, period.notes), context);
  if (edge === 'BY_BEGINNING') return byBeginning(start, period.notes, context);
  if (edge === 'AT_END') {
    const week = { start: addDays(teachingEnd, -6), end: teachingEnd };
    return windowDraft(week, ['Срок — последние семь дней занятий.'], joinNotes(assume('Конец — последние семь календарных дней занятий.'), byTeaching, period.notes));
  }
  const september = { start, end: civilDate(period.startYear, 9, 30) };
  return ambiguous(
    [{ kind: 'Window', ...september, why: 'сентябрь' }, { kind: 'Window', start, end: addDays(start, 6), why: 'первая неделя' }],
    'Начало учебного года — не дата.',
  );
}

function byBeginning(start: CivilDate, notes: Notes, context: PhraseContext): Draft {
  return byDayDraft(addDays(start, -1), true, undefined, joinNotes(assume('Начало учебного года — 1 сентября, последний день — накануне.'), notes), context);
}

/** «До конца года» in a school plan may be the calendar or the academic year. */
function doubtfulYear(edge: Edge, context: PhraseContext): Draft | undefined {
  if (edge !== 'BY_END') return undefined;
  const period = teachingPeriodOf(context);
  if (!period) return waiting('ByDay', 'YEAR_MISSING', 'Год не назван; дата появится, когда станет известен период плана.', []);
  const { startYear } = academicYearOf(period.span.start);
  const calendar = { start: civilDate(startYear, 1, 1), end: civilDate(startYear, 12, 31) };
  const fits = !context.plan || intersect(calendar, context.plan);
  return ambiguous(
    [
      ...(fits ? [{ kind: 'ByDay' as const, due: calendar.end, why: 'конец календарного года' }] : []),
      { kind: 'ByDay', due: academicYear(startYear).teachingEnd, why: 'конец учебного года' },
    ],
    'Не сказано, какой это год: учебный или календарный.',
  );
}
