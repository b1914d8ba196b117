import { academicYear } from '../academic-year';
import { civilDate, inRussian, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { assume, notesOf, spanInRussian, statusOf, waiting, type Draft, type Notes, type PhraseRule } from './draft';
import { teachingPeriodOf } from './year-of-context';
import { readYear, readYearWords, type YearSpelling } from './year-spelling';

/** Words that may follow «период реализации …»: they name the plan itself and do not change the dates. */
const PLAN_WORD_STEMS = [
  'цмн', 'программ', 'план', 'дорожн', 'карт', 'целев', 'модел', 'наставнич', 'проект', 'персонализирован', 'систем', 'мероприят',
  'реализац', 'действ', 'работ', 'настоящ', 'данн', 'его', 'ее', 'этап', 'внедрен',
];

/** An empty cell, a dash, dots or lines left to be filled in: «на ..... учебный год», «___ 20__ г.» (DL-00, PL-04, PL-05). */
export const readEmpty: PhraseRule = (reader) => {
  let gaps = 0;
  for (;;) {
    const mark = reader.mark();
    reader.skip('blank', 'dash', 'dot', 'comma', 'bracket', 'line');
    if (reader.mark() > mark) gaps += 1;
    const began = reader.mark();
    reader.eatWord('на', 'в', 'за', 'до', 'с', 'по');
    if (reader.is('number') && ['20', '202', '203'].includes(reader.peek()?.text ?? '')) reader.advance();
    readYearWords(reader);
    reader.eatStem('учебн');
    if (reader.mark() === began) break;
  }
  if (!reader.ended() || (gaps === 0 && reader.mark() > 0)) return undefined;
  return { status: 'EMPTY', kind: 'None', why: ['Вместо срока пусто или оставлено место для заполнения.', 'Назовите срок: без него план не утвердить.'] };
};

/** «В течение всего периода реализации ЦМН», «Весь период», «на всех этапах», «постоянно» (DL-05, DL-07, DL-15, TX-05). */
export const readWholePeriod: PhraseRule = (reader, context) => {
  if (!readWhole(reader)) return undefined;
  reader.skipStems(PLAN_WORD_STEMS);
  return reader.done() ? wholePeriod(context) : undefined;
};

function readWhole(reader: TokenReader): boolean {
  if (reader.eatWord('постоянно') ?? (reader.eatWords('на', 'постоянной', 'основе') || undefined)) return true;
  if (reader.eatWords('на', 'всех', 'этапах') || reader.eatWords('на', 'протяжении', 'всех', 'этапов')) return true;
  readDuring(reader);
  reader.eatWords('в', 'ходе');
  reader.eatWords('за');
  const all = reader.eatWord('всего', 'весь') !== undefined;
  if (reader.eatWord('периода', 'период', 'срока', 'срок')) return all || reader.word().startsWith('реализац') || reader.word().startsWith('действ');
  return reader.word().startsWith('реализац') && reader.mark() > 0;
}

function readDuring(reader: TokenReader): boolean {
  if (reader.eatWord('втечение', 'втечении')) return true;
  const mark = reader.mark();
  if ((reader.eatWord('в') && reader.eatWord('течение', 'течении', 'период')) || (reader.eatWord('на') && reader.eatWord('протяжении'))) return true;
  reader.reset(mark);
  return false;
}

/** The whole plan as a deadline; waits when the period of the plan is unknown. */
export function wholePeriod({ plan }: PhraseContext): Draft {
  if (!plan) {
    return waiting('WholePeriod', 'PLAN_PERIOD_MISSING', 'Период — весь план; даты появятся, когда станет известен его период.', []);
  }
  const notes: Notes = { assumptions: ['Период понят как весь период плана.'], alternatives: laterEnds(plan) };
  return {
    ...statusOf(notes), kind: 'WholePeriod', start: plan.start, end: plan.end, ...notesOf(notes),
    why: [`Срок — весь план, ${spanInRussian(plan)}; до его конца просрочки не бывает.`, 'Если период плана изменят, срок последует за ним.'],
  };
}

function laterEnds({ end }: CivilSpan): readonly string[] {
  const year = Number(end.slice(0, 4));
  const ends = [civilDate(year, 8, 31), civilDate(year, 12, 31)].filter((date) => date > end);
  return ends.map((date) => `Окончание ${inRussian(date)}.`);
}

/** «В течение года», «весь учебный год», «2022-2023 учебный год», «2023 год», «на 2021-2024 год» (DL-22, PL-01 … PL-03). */
export const readDuringYear: PhraseRule = (reader, context) => {
  const announced = readDuring(reader) || reader.eatWord('на', 'в', 'весь', 'за') !== undefined;
  reader.eatWord('всего', 'весь');
  const written = readYear(reader);
  if (written) {
    const named = announced || reader.peek(-1)?.kind === 'word';
    return named && reader.done() ? namedYear(written, context) : undefined;
  }
  const sort = reader.eatStem('учебн', 'календарн', 'уч', 'текущ');
  reader.eatStem('учебн', 'календарн', 'уч');
  if (!reader.eatWord('года', 'год', 'г') || !(announced || sort?.startsWith('учебн'))) return undefined;
  const later = readYear(reader);
  if (!reader.done()) return undefined;
  if (later) return namedYear(later, context);
  return sort?.startsWith('календарн') ? undefined : unnamedYear(context);
};

function unnamedYear(context: PhraseContext): Draft {
  const period = teachingPeriodOf(context);
  if (!period) {
    return waiting('DuringYear', 'YEAR_MISSING', 'Год не назван; даты появятся, когда станет известен период плана или программы.', []);
  }
  return duringYear(period.span, period.notes);
}

function duringYear(span: CivilSpan, notes: Notes): Draft {
  return {
    ...statusOf(notes), kind: 'DuringYear', start: span.start, end: span.end, ...notesOf(notes),
    why: [`Срок — год, ${spanInRussian(span)}.`],
  };
}

function namedYear(written: YearSpelling, context: PhraseContext): Draft {
  if (written.kind === 'CALENDAR') {
    return duringYear({ start: civilDate(written.year, 1, 1), end: civilDate(written.year, 12, 31) }, assume());
  }
  if (written.kind === 'ACADEMIC') {
    const { start, end, teachingEnd, label } = academicYear(written.year);
    return duringYear({ start, end: teachingEnd }, {
      assumptions: [`Учебный год ${label}: занятия заканчиваются ${inRussian(teachingEnd)}.`],
      alternatives: [`Окончание ${inRussian(end)}.`],
    });
  }
  return severalYears(written, context);
}

/** A span of years names the plan; its dates are those of the plan when they fit, otherwise academic years. */
function severalYears({ from, to }: { from: number; to: number }, { plan }: PhraseContext): Draft {
  const calendar = { start: civilDate(from, 1, 1), end: civilDate(to, 12, 31) };
  const academic = { start: civilDate(from, 9, 1), end: civilDate(to, 5, 31) };
  const fits = plan && plan.start >= calendar.start && plan.end <= calendar.end;
  const span = fits ? plan : academic;
  const others = [academic, calendar, { start: academic.start, end: civilDate(to, 8, 31) }];
  const notes: Notes = {
    assumptions: [fits ? 'Годы поняты как период плана.' : 'Годы поняты как учебные: с первого сентября до конца занятий.'],
    alternatives: others.filter(({ start, end }) => start !== span.start || end !== span.end).map((other) => `${spanInRussian(other)}.`),
  };
  return { ...statusOf(notes), kind: 'WholePeriod', start: span.start, end: span.end, ...notesOf(notes), why: [`Срок — годы ${from}–${to}.`] };
}
