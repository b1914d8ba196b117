import { codeColumn, dateColumn, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, textColumn } from '@vekha/event-sourcing/projection';
import type { Items } from './counted-items';
import { type Measured, measured, measuredShare, type Numbers, type Reached, type Target, type Unit } from '../measured';

export const columns = {
  schoolId: indexed(textColumn('Школа')),
  roadmapId: indexed(textColumn('Карта')),
  level: codeColumn('Чего показатель', { ROADMAP: 'всей карты', MEASURE: 'мероприятия' }),
  measureId: nullable(textColumn('Строка')),
  formula: indexed(nullable(textColumn('Формула'))),
  text: textColumn('Показатель'),
  unit: codeColumn('Единица', { PERCENT: 'доля', COUNT: 'количество' }),
  target: jsonColumn<Target | null>('Какая цель'),
  numerator: nullable(integerColumn('Числитель')),
  denominator: nullable(integerColumn('Знаменатель')),
  /** Basis points of a share, or a count. */
  value: nullable(integerColumn('Значение')),
  status: indexed(codeColumn('Откуда', { COUNTED: 'посчитано по событиям', REPORTED: 'сообщено людьми', NO_DATA: 'нет данных' })),
  reached: indexed(codeColumn('Цель', { YES: 'достигнута', NO: 'не достигнута', UNKNOWN: 'неизвестно' })),
  asOf: nullable(dateColumn('На дату')),
  why: textColumn('Пояснение'),
  /** The event the numbers come from last, and its place in the log: the same report can be made again. */
  source: nullable(textColumn('Событие')),
  sourcePosition: nullable(textColumn('Место в журнале')),
  /** Roadmaps that are drafts, awaited, or cancelled enter no total. */
  inForce: flagColumn('Карта действует'),
  items: jsonColumn<Items>('По чему посчитано'),
};

export type Row = RowOf<typeof columns>;

/** Where numbers come from. */
export interface Source {
  readonly type: string;
  readonly position: string;
}

export interface Reported extends Numbers {
  readonly asOf: string;
  readonly byHeadcount?: boolean;
}

const inRussian = (date: string): string => date.split('-').toReversed().join('.');
const targetOf = ({ target }: Row): Target | undefined => target ?? undefined;

/** «Из скольких» makes a share also where the row states no target. */
function unitOf({ target }: Row, { denominator }: Numbers): Unit {
  return target?.unit ?? (denominator === null ? 'COUNT' : 'PERCENT');
}

function changes(result: Measured, status: 'COUNTED' | 'REPORTED', why: string, missing: string, { type, position }: Source): Partial<Row> {
  const { numerator, denominator, value, reached } = result;
  return { numerator, denominator, value, reached, status: value === null ? 'NO_DATA' : status, why: value === null ? missing : why, source: type, sourcePosition: position };
}

export function countedChanges(row: Row, formula: 'IND-06' | 'IND-07', numbers: { readonly numerator: number; readonly denominator: number }, source: Source): Partial<Row> {
  const { numerator: n, denominator: d } = numbers;
  const result = measured(numbers, 'PERCENT', targetOf(row));
  if (formula === 'IND-06') {
    return changes(result, 'COUNTED', `Посчитано по событиям карты: принято мероприятий — ${n} из ${d}. Контрольные, неприменимые и отменённые строки не входят.`, 'Нет данных: в карте нет мероприятий, которые входят в счёт.', source);
  }
  return changes(result, 'COUNTED', `Посчитано по событиям карты: выполнено в срок — ${n} из ${d}. Входят мероприятия и отдельные разы, которые выполнены или срок которых прошёл.`, 'Нет данных: ещё ничего не выполнено и ни один срок не прошёл.', source);
}

export function reportedChanges(row: Row, reported: Reported, source: Source): Partial<Row> {
  const { numerator, denominator, asOf, byHeadcount = false } = reported;
  const unit = unitOf(row, reported);
  const told = `${numerator}${denominator === null ? '' : ` из ${denominator}`}`;
  const whole = byHeadcount ? ' Второе число — численность группы, записанная школой.' : '';
  const missing = denominator === null ? `Нет данных: сообщено ${told}, но неизвестно, из скольких.` : `Нет данных: сообщено ${told}, доли от нуля не бывает.`;
  return { ...changes(measured(reported, unit, targetOf(row)), 'REPORTED', `Сообщено людьми на ${inRussian(asOf)}: ${told}.${whole}`, missing, source), unit, asOf };
}

/** ME-8: what was reached, in the unit of the row's target, told together with the result. */
export function achievedChanges(row: Row, achieved: number, asOf: string, source: Source): Partial<Row> {
  if (row.target?.unit !== 'PERCENT') return reportedChanges(row, { numerator: achieved, denominator: null, asOf }, source);
  const why = `Сообщено людьми вместе с результатом, ${inRussian(asOf)}: ${achieved} %. Чисел, из которых сложилась доля, нет, поэтому в сумму по школам она не входит.`;
  return { ...changes(measuredShare(achieved, row.target), 'REPORTED', why, '', source), asOf };
}

export const withoutNumbers = { numerator: null, denominator: null, value: null, status: 'NO_DATA', reached: 'UNKNOWN' satisfies Reached, asOf: null, source: null, sourcePosition: null, why: 'Нет данных: по событиям это пока не посчитать, и никто не сообщил чисел.' } as const;
