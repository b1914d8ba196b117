import { compare, intersect, type CivilSpan } from '../civil-date';
import type { PhraseContext, ReadingChoice, ReadingFinding } from '../phrase-reading';
import { ambiguous, type Draft } from './draft';
import type { SpanItem } from './item-list';
import { hullOf } from './year-placing';

/**
 * A month or a range of months with a span of two years that is not called academic: «Октябрь 2022-2023 г.» (DL-31),
 * «сентябрь - октябрь 2021-2022 г.» (DL-35). Four readings, none chosen.
 */
export function doubtfulYears(items: readonly SpanItem[], context: PhraseContext): Draft | undefined {
  const [item, more] = items;
  const last = item && (item.to ?? item.from);
  if (item && !more && last?.year?.kind === 'ACADEMIC' && item.from.startMonth === 8) return doubtfulAugust(item, last.year.year, context);
  if (!item || more || last?.year?.kind !== 'SPAN' || last.year.academic) return undefined;
  if (item.to && item.from.year !== undefined) return undefined;
  return fourReadings(item, last.year, context);
}

function fourReadings(item: SpanItem, { from, to }: { from: number; to: number }, context: PhraseContext): Draft | undefined {
  if (to === from) return undefined;
  const spanIn = (year: number): CivilSpan | undefined => spanOf(item, year);
  const first = spanIn(from);
  const second = spanIn(to);
  if (!first || !second) return undefined;
  return ambiguous(
    [
      choice({ kind: 'Window', ...academic(item, spanIn, from, first), why: `учебный год ${from}-${to}` }, context),
      choice({ kind: 'WindowList', windows: [first, second], why: 'в каждом из названных лет' }, context),
      choice({ kind: 'Window', start: first.start, end: second.end, why: 'от первого года до второго' }, context),
      lastReading(first, second, to, context),
    ],
    `«${from}-${to}» рядом с месяцем можно понять по-разному.`,
    outOfPlan([first], context) === 'OUT_OF_PLAN_PERIOD' ? 'OUT_OF_PLAN_PERIOD' : undefined,
  );
}

/** August of an academic year: the one before its 1 September, in which schools prepare it, or the one that ends it? */
function doubtfulAugust(item: SpanItem, year: number, context: PhraseContext): Draft | undefined {
  const [before, after] = [spanOf(item, year), spanOf(item, year + 1)];
  if (!before || !after) return undefined;
  return ambiguous(
    [
      choice({ kind: 'Window', ...before, why: 'август перед учебным годом' }, context),
      choice({ kind: 'Window', ...after, why: 'август в конце учебного года' }, context),
    ],
    'Учебный год начинается 1 сентября, поэтому август можно понять двояко.',
  );
}

function spanOf({ from, to }: SpanItem, year: number): CivilSpan | undefined {
  const start = from.in(year);
  const end = (to ?? from).in(to && to.startMonth < from.startMonth ? year + 1 : year);
  return start && end && { start: start.start, end: end.end };
}

function academic(
  { from }: SpanItem, spanIn: (year: number) => CivilSpan | undefined, year: number, first: CivilSpan,
): CivilSpan {
  return (from.startMonth >= 9 ? first : spanIn(year + 1)) ?? first;
}

/** When the years miss the plan, they may be a slip for the next pair; otherwise the second year may be meant whole. */
function lastReading(first: CivilSpan, second: CivilSpan, to: number, context: PhraseContext): ReadingChoice {
  if (outOfPlan([first], context) === 'OUT_OF_PLAN_PERIOD') {
    return choice({ kind: 'Window', ...second, why: `опечатка вместо ${to}-${to + 1}` }, context);
  }
  return choice({ kind: 'Window', start: first.start, end: `${to}-12-31`, why: `с начала первого срока и весь ${to} год` }, context);
}

/** «Январь 2021 Сентябрь 2022»: two terms and nothing between them (DL-17). Two or three readings, none chosen. */
export function lostSeparator(items: readonly SpanItem[], spans: readonly CivilSpan[], context: PhraseContext): Draft | undefined {
  const [first, second] = spans;
  if (!first || !second || spans.length !== 2) return undefined;
  const range: ReadingChoice = { kind: 'Window', start: first.start, end: second.end, why: 'между датами потеряно тире' };
  const both: ReadingChoice = { kind: 'WindowList', windows: [first, second], why: 'слиты две редакции срока' };
  const later: ReadingChoice = { kind: 'Window', ...second, why: 'рядом с новым сроком остался старый' };
  const readings = [
    ...(compare(first.start, second.end) <= 0 ? [range] : []),
    both,
    ...(items.every(({ from }) => from.year !== undefined) ? [later] : []),
  ];
  return ambiguous(readings.map((reading) => choice(reading, context)), 'Между двумя сроками в ячейке ничего не стоит.');
}

function choice(reading: ReadingChoice, context: PhraseContext): ReadingChoice {
  const { start, end, windows } = reading;
  const finding = outOfPlan(windows ?? (start !== undefined && end !== undefined ? [{ start, end }] : []), context);
  return finding === undefined ? reading : { ...reading, finding };
}

/** Whether dates lie outside the plan, wholly or in part; nothing when they fit or no plan is known. */
export function outOfPlan(spans: readonly CivilSpan[], { plan }: Pick<PhraseContext, 'plan'>): ReadingFinding | undefined {
  const hull = hullOf(spans);
  if (!plan || !hull) return undefined;
  if (spans.every((span) => !intersect(span, plan))) return 'OUT_OF_PLAN_PERIOD';
  return hull.start < plan.start || hull.end > plan.end ? 'PARTLY_OUT_OF_PLAN_PERIOD' : undefined;
}
