import { counted } from '@vekha/calendar/counted';
import { measured, type Reached, type Target, type Unit } from '../measured';
import type { Fact, FactKind } from './fact-row';

/** What one indicator of a school comes to in an academic year; `part` tells apart groups, quarters and reasons. */
export interface IndicatorLine {
  readonly formula: string;
  readonly part: string | null;
  readonly text: string;
  readonly unit: Unit | 'MEAN';
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Basis points of a share, a count, hundredths of a mean; null when there are no data. */
  readonly value: number | null;
  readonly status: 'COUNTED' | 'NO_DATA';
  readonly reached: Reached;
  readonly why: string;
}

/** The academic year asked about, as far as it had gone on the day of asking; civil days, both included. */
export interface Period {
  readonly academicYear: number;
  readonly start: string;
  readonly end: string;
}

const GROUPS = { PUPILS: 'обучающиеся', TEACHERS: 'педагоги', PARTNERS: 'партнёры' } as const;
const REASONS = { PLAN_FULFILLED: 'план выполнен', MENTOR_INITIATIVE: 'инициатива наставника', MENTEE_INITIATIVE: 'инициатива наставляемого', MUTUAL_DECISION: 'обоюдное решение', CURATOR_INITIATIVE: 'инициатива куратора' } as const;
const share = (comparison: Target['comparison'], value: number): Target => ({ comparison, value, unit: 'PERCENT' });
const atLeast = (value: number): Target => ({ comparison: 'AT_LEAST', value, unit: 'COUNT' });

interface Numbers {
  readonly numerator: number | null;
  readonly denominator?: number | null;
}

type Named = Pick<IndicatorLine, 'formula' | 'part' | 'text'>;

const named = (formula: string, text: string, part: string | null = null): Named => ({ formula, part, text });

function line(name: Named, { numerator, denominator = null }: Numbers, unit: Unit, { target, why, missing }: { readonly target?: Target; readonly why: string; readonly missing: string }): IndicatorLine {
  const result = measured({ numerator, denominator }, unit, target);
  return { ...name, unit, ...result, status: result.value === null ? 'NO_DATA' : 'COUNTED', why: result.value === null ? `Нет данных: ${missing}.` : why };
}

/** The facts of a school, looked at over a period. */
export class SchoolFacts {
  constructor(
    private readonly facts: readonly Fact[],
    readonly period: Period,
  ) {}

  all(kind: FactKind): readonly Fact[] {
    return this.facts.filter(({ fact, on }) => fact === kind && on <= this.period.end);
  }

  /** Happened within the period. */
  within(kind: FactKind): readonly Fact[] {
    return this.all(kind).filter(({ on }) => on >= this.period.start);
  }

  /** Held on at least one day of the period. */
  meeting(kind: FactKind): readonly Fact[] {
    return this.all(kind).filter(({ until }) => until === null || until > this.period.start);
  }

  /** Holds on the last day looked at. */
  present(kind: FactKind): readonly Fact[] {
    return this.all(kind).filter(({ until }) => until === null || until > this.period.end);
  }

  /** The last head count not later than the end (domain §5.2, N(g, t)). */
  headcount(group: string): number | null {
    return this.all('HEADCOUNT').filter(({ part }) => part === group).toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.numerator ?? null;
  }
}

const persons = (facts: readonly Fact[]): ReadonlySet<string> => new Set(facts.map(({ subject }) => subject));
const sum = (facts: readonly Fact[], of: (fact: Fact) => number | null): number => facts.reduce((total, fact) => total + (of(fact) ?? 0), 0);

function coverage(facts: SchoolFacts): readonly IndicatorLine[] {
  return Object.entries(GROUPS).map(([group, name]) => {
    const ever = persons(facts.meeting('ENROLMENT').filter(({ part }) => part === group)).size;
    const now = persons(facts.present('ENROLMENT').filter(({ part }) => part === group)).size;
    const denominator = facts.headcount(group);
    const why = `Участвовали в учебном году: ${ever} из ${denominator}; на последний день участвуют: ${now}.`;
    return line(named('IND-01', `Охват: ${name}`, group), { numerator: ever, denominator }, 'PERCENT', { target: share('AT_LEAST', 10), why, missing: 'не записана численность группы' });
  });
}

function consents(facts: SchoolFacts): IndicatorLine {
  const enrolled = persons(facts.present('ENROLMENT'));
  const agreed = persons(facts.present('CONSENT'));
  const numerator = [...enrolled].filter((id) => agreed.has(id)).length;
  const why = `Действующее согласие есть у ${numerator} из ${enrolled.size}.`;
  return line(named('IND-02', 'Согласия на обработку персональных данных'), { numerator, denominator: enrolled.size }, 'PERCENT', { target: share('EQUALS', 100), why, missing: 'в базе ещё нет участников' });
}

function training(facts: SchoolFacts): readonly IndicatorLine[] {
  const groups = persons(facts.meeting('TRAINING_GROUP'));
  const sessions = facts.within('TRAINING_SESSION');
  const fewest = Math.min(...[...groups].map((group) => sessions.filter(({ subject }) => subject === group).length));
  const consultations = facts.within('CONSULTATION').length;
  const missing = 'групп обучения нет';
  const any = groups.size > 0;
  return [
    line(named('IND-03', 'Занятий в каждой группе, не меньше', 'SESSIONS'), { numerator: any ? fewest : null }, 'COUNT', { target: atLeast(2), why: `Меньше всего занятий за учебный год в одной группе: ${fewest}.`, missing }),
    line(named('IND-03', 'Индивидуальные консультации', 'CONSULTATIONS'), { numerator: any ? consultations : null }, 'COUNT', { target: atLeast(1), why: `Проведено за учебный год: ${consultations}.`, missing }),
  ];
}

function diagnostics(facts: SchoolFacts): readonly IndicatorLine[] {
  const rounds = facts.meeting('DIAGNOSTICS').toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const missing = 'ни одна диагностика за четверть не завершена';
  if (rounds.length === 0) return [line(named('IND-04', 'Диагностика за четверть'), { numerator: null, denominator: null }, 'PERCENT', { why: '', missing })];
  return rounds.map(({ part, numerator, denominator }) =>
    line(named('IND-04', `Диагностика: ${part ?? ''}`, part), { numerator, denominator }, 'PERCENT', { target: share('EQUALS', 100), why: `Прошли ${numerator} из ${denominator}.`, missing: 'на день завершения участников не было' }),
  );
}

function classHours(facts: SchoolFacts): IndicatorLine {
  const byClass = new Map<string, number>();
  for (const { part, numerator } of facts.within('CLASS_HOUR')) byClass.set(part ?? '', Math.max(byClass.get(part ?? '') ?? 0, numerator ?? 0));
  const numerator = byClass.size === 0 ? null : [...byClass.values()].reduce((total, present) => total + present, 0);
  const denominator = facts.headcount('PUPILS');
  const why = `По самому людному классному часу каждого класса: ${numerator} из ${denominator}.`;
  return line(named('IND-08', 'Участие в классных часах'), { numerator, denominator }, 'PERCENT', { target: share('AT_LEAST', 90), why, missing: numerator === null ? 'присутствие на классных часах не записано' : 'не записана численность обучающихся' });
}

/** A count of what is written down; of what nobody has written anything there are no data, which is not nought. */
function count(facts: SchoolFacts, kinds: readonly FactKind[], name: Named, numerator: number, target?: Target): IndicatorLine {
  const known = kinds.some((kind) => facts.all(kind).length > 0);
  return line(name, { numerator: known ? numerator : null }, 'COUNT', { ...(target && { target }), why: `Посчитано по событиям: ${numerator}.`, missing: 'об этом ещё ничего не записано' });
}

function pairs(facts: SchoolFacts): readonly IndicatorLine[] {
  const searching = facts.present('SEARCH').length;
  return [
    count(facts, ['PAIR'], named('IND-11', 'Утверждено пар и групп за учебный год', 'PAIRS'), facts.within('PAIR').length),
    count(facts, ['SEARCH', 'PAIR'], named('IND-11', 'Наставляемых без наставника сейчас', 'SEARCHING'), searching),
  ];
}

function plans(facts: SchoolFacts): IndicatorLine {
  const running = facts.meeting('PROGRAMME');
  const [numerator, denominator] = [sum(running, (each) => each.numerator), sum(running, (each) => each.denominator)];
  return line(named('IND-12', 'Мероприятия программ'), { numerator, denominator }, 'PERCENT', { why: `Выполнено ${numerator} из ${denominator}; программ — ${running.length}.`, missing: 'ни одна программа не начата' });
}

function changes(facts: SchoolFacts): readonly IndicatorLine[] {
  const extended = facts.within('EXTENSION');
  const days = extended.map(({ numerator }) => numerator ?? 0).toSorted((a, b) => a - b);
  const median = days.length === 0 ? null : Math.round(((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[Math.ceil((days.length - 1) / 2)] ?? 0)) / 2);
  return [
    count(facts, ['PROGRAMME'], named('IND-15', 'Продлений программ', 'EXTENSIONS'), extended.length),
    count(facts, ['PROGRAMME'], named('IND-15', 'Изменений программ', 'CORRECTIONS'), facts.within('CORRECTION').length),
    line(named('IND-15', 'Продление, медиана в днях', 'MEDIAN_DAYS'), { numerator: median }, 'COUNT', { why: `Половина продлений — не дольше чем на ${counted(median ?? 0, 'день', 'дня', 'дней')}.`, missing: 'продлений не было' }),
  ];
}

/** Means are shown of five answers and more only; what has fewer never reaches this. */
function satisfaction(facts: SchoolFacts): IndicatorLine {
  const answers = facts.within('SATISFACTION');
  const [numerator, denominator] = [sum(answers, (each) => each.numerator), sum(answers, (each) => each.denominator)];
  const value = denominator === 0 ? null : Math.floor(numerator / denominator);
  const why = value === null ? 'Нет данных: оценок, которые можно показать, не было.' : `Средняя оценка ${(value / 100).toFixed(2).replace('.', ',')} из 5; ответов — ${denominator}.`;
  return { formula: 'IND-19', part: null, text: 'Удовлетворённость', unit: 'MEAN', numerator: value === null ? null : numerator, denominator: value === null ? null : denominator, value, status: value === null ? 'NO_DATA' : 'COUNTED', reached: 'UNKNOWN', why };
}

const uncountable = (formula: string, text: string, missing: string): IndicatorLine => line(named(formula, text), { numerator: null }, 'COUNT', { why: '', missing });

/** Every indicator of a school that follows from its own facts, in the order of domain §5.2. */
export function indicatorsOf(facts: SchoolFacts): readonly IndicatorLine[] {
  const { academicYear } = facts.period;
  const outside = facts.all('PARTICIPATION').filter(({ part }) => part === 'REGIONAL' || part === 'FEDERAL');
  const ofCandidates = (part: string) => facts.all('CANDIDATE').filter((each) => each.part === part).length;
  return [
    ...coverage(facts),
    consents(facts),
    ...training(facts),
    ...diagnostics(facts),
    count(facts, ['PARTICIPATION'], named('IND-05', 'Представителей в региональных событиях за всё время', 'EVER'), persons(outside).size, atLeast(3)),
    count(facts, ['PARTICIPATION'], named('IND-05', 'Представителей в региональных событиях за учебный год', 'YEAR'), persons(outside.filter(({ on }) => on >= facts.period.start)).size),
    classHours(facts),
    count(facts, ['SITE_SECTION'], named('IND-09', 'Раздел «Наставничество» на сайте'), facts.all('SITE_SECTION').length, atLeast(1)),
    count(facts, ['CANDIDATE'], named('IND-10', 'Потенциальные наставники: педагоги', 'TEACHERS'), ofCandidates('TEACHER')),
    count(facts, ['CANDIDATE'], named('IND-10', 'Потенциальные наставники: обучающиеся', 'PUPILS'), ofCandidates('PUPIL')),
    ...pairs(facts),
    plans(facts),
    count(facts, ['PRACTICE'], named('IND-13', 'Опубликовано лучших практик'), facts.present('PRACTICE').length),
    ...Object.entries(REASONS).map(([reason, name]) => count(facts, ['COMPLETION'], named('IND-14', `Завершено программ: ${name}`, reason), facts.within('COMPLETION').filter(({ part }) => part === reason).length)),
    ...changes(facts),
    uncountable('IND-16', 'Закрепление и рост', 'присвоение категории в событиях ещё не записывается'),
    count(facts, ['REVIEW'], named('IND-17', 'Список наставляемых пересмотрен'), facts.all('REVIEW').filter(({ part }) => part === String(academicYear)).length, atLeast(1)),
    uncountable('IND-18', 'Приказ о доступности', 'приказы о доступности в событиях ещё не отличаются от других'),
    satisfaction(facts),
  ];
}
