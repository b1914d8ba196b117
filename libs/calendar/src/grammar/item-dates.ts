import { dayOfWeek, inRussian, type CivilSpan } from '../civil-date';
import type { DeadlineKind, PhraseContext, ReadingChoice } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { ambiguous, assume, joinNotes, waiting, type Draft, type Notes } from './draft';
import type { SpanItem } from './item-list';
import type { SpanTerm } from './span-terms';
import { placeYear, type OutsidePlan, type PlacedSpans } from './year-placing';

/** What became of the items: dated spans, or why there are none. */
export type DatedItems = PlacedSpans | OutsidePlan | { readonly kind: 'YEAR_MISSING' };

const LEAP_YEAR = 2024;
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const;

/**
 * Gives every item its dates. A year written once belongs to everything before it («сентябрь, декабрь 2023 г.»), a year
 * written only at the beginning is carried on; a phrase without a year is placed by the context. Reversed ranges, vanished
 * days and wrong weekdays are refused. Years that span two calendar years are not handled here (see `year-doubt`).
 */
export function dateItems(reader: TokenReader, items: readonly SpanItem[], context: PhraseContext): DatedItems | undefined {
  const terms = items.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  const notes = joinNotes(...terms.map((term) => term.notes));
  if (terms.some(({ year }) => year !== undefined)) return checked(reader, items, dateByWrittenYears(reader, items, terms), notes);
  const reversed = items.find(goesBackwards);
  if (reversed) return reader.refuse('REVERSED_RANGE', reversed.from.token, 'Начало срока позже его конца.');
  const placed = placeYear((year) => itemsFrom(items, year), context);
  const better = items.length > 1 && placed && !isInside(placed, context) ? placeEach(items, context) : undefined;
  const chosen = better ?? placed ?? { kind: 'YEAR_MISSING' as const };
  return chosen.kind === 'PLACED' ? checked(reader, items, chosen, notes) : chosen;
}

function isInside(placed: PlacedSpans | OutsidePlan, { plan }: PhraseContext): boolean {
  return placed.kind === 'PLACED' && placed.spans.every(({ start, end }) => !plan || (start >= plan.start && end <= plan.end));
}

/** A list that does not fit the plan as written («май, декабрь» in a plan from September) may fit it item by item. */
function placeEach(items: readonly SpanItem[], context: PhraseContext): PlacedSpans | undefined {
  const placed: PlacedSpans[] = [];
  for (const item of items) {
    const one = placeYear((year) => itemsFrom([item], year), context);
    if (one?.kind !== 'PLACED' || !isInside(one, context)) return undefined;
    placed.push(one);
  }
  return { kind: 'PLACED', spans: placed.flatMap(({ spans }) => spans), notes: joinNotes(...placed.map(({ notes }) => notes)) };
}

function checked(
  reader: TokenReader, items: readonly SpanItem[], dated: PlacedSpans | undefined, notes: Notes,
): DatedItems | undefined {
  if (!dated || !weekdaysAgree(reader, items, dated.spans)) return undefined;
  return { kind: 'PLACED', spans: dated.spans, notes: joinNotes(notes, dated.notes) };
}

/** What to say when a phrase without a year got no dates. */
export function withoutYear(kind: DeadlineKind, dated: Exclude<DatedItems, PlacedSpans>): Draft {
  if (dated.kind === 'YEAR_MISSING') {
    return waiting(kind, 'YEAR_MISSING', 'Год в сроке не назван; даты появятся, когда станет известен период плана.', [
      'В документе нет ни периода плана, ни даты утверждения, ни года этапа.',
    ]);
  }
  const readings = dated.choices.map((windows): ReadingChoice => ({ kind, windows, why: 'вне периода плана', finding: 'OUT_OF_PLAN_PERIOD' }));
  return ambiguous(readings, 'Год в сроке не назван, а внутри периода плана такого срока нет.', 'YEAR_MISSING');
}

/** Whether a range without years goes backwards: inside one month, or all round the year (июнь – май). */
function goesBackwards({ from, to }: SpanItem): boolean {
  if (!to) return false;
  if (from.startMonth !== to.startMonth) return from.startMonth === to.startMonth + 1;
  const first = from.in(LEAP_YEAR);
  const last = to.in(LEAP_YEAR);
  return first !== undefined && last !== undefined && first.start > last.end;
}

function calendarYear({ year, startMonth }: SpanTerm): number | undefined {
  if (!year || year.kind === 'SPAN') return undefined;
  return year.kind === 'CALENDAR' || startMonth >= 9 ? year.year : year.year + 1;
}

function dateByWrittenYears(reader: TokenReader, items: readonly SpanItem[], terms: readonly SpanTerm[]): PlacedSpans | undefined {
  const years = yearsOf(terms);
  const carried = terms.at(-1)?.year === undefined;
  const spans: CivilSpan[] = [];
  let index = 0;
  for (const { from, to } of items) {
    const first = spanOf(reader, from, years[index]);
    const last = to ? spanOf(reader, to, years[index + 1]) : first;
    index += to ? 2 : 1;
    if (!first || !last) return undefined;
    if (first.start > last.end) {
      return reader.refuse('REVERSED_RANGE', from.token, `Начало ${inRussian(first.start)} позже конца ${inRussian(last.end)}.`);
    }
    const before = spans.at(-1);
    if (before && from.year === undefined && first.start < before.start) {
      return reader.refuse('REVERSED_RANGE', from.token, 'Перечисление идёт в обратном порядке: назовите год у каждого срока.');
    }
    spans.push({ start: first.start, end: last.end });
  }
  return { kind: 'PLACED', spans, notes: carried ? assume('Год назван не везде: дальше взят ближайший следующий.') : assume() };
}

function yearsOf(terms: readonly SpanTerm[]): readonly (number | undefined)[] {
  const years = terms.map(calendarYear);
  for (let index = terms.length - 2; index >= 0; index -= 1) {
    const next = terms[index + 1];
    if (years[index] === undefined && next?.year?.kind === 'ACADEMIC') {
      years[index] = next.year.year + ((terms[index]?.startMonth ?? 9) >= 9 ? 0 : 1);
    } else {
      years[index] ??= years[index + 1];
    }
  }
  for (let index = 1; index < terms.length; index += 1) {
    const before = years[index - 1];
    if (years[index] !== undefined || before === undefined) continue;
    const goesOn = (terms[index]?.startMonth ?? 0) >= (terms[index - 1]?.startMonth ?? 0);
    years[index] = goesOn ? before : before + 1;
  }
  return years;
}

function spanOf(reader: TokenReader, term: SpanTerm, year: number | undefined): CivilSpan | undefined {
  if (year === undefined) return undefined;
  return term.in(year) ?? reader.refuse('IMPOSSIBLE_DATE', term.token, `В ${year} году такой даты нет.`);
}

/** The items one after another from a year on: a month that goes back begins the next year. */
function itemsFrom(items: readonly SpanItem[], year: number): readonly CivilSpan[] | undefined {
  const spans: CivilSpan[] = [];
  let current = year;
  let month = 0;
  for (const { from, to } of items) {
    if (from.startMonth < month) current += 1;
    const first = from.in(current);
    const goesBack = to !== undefined && to.startMonth < from.startMonth;
    if (goesBack) current += 1;
    const last = to ? to.in(current) : first;
    if (!first || !last || first.start > last.end) return undefined;
    month = (to ?? from).startMonth;
    spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function weekdaysAgree(reader: TokenReader, items: readonly SpanItem[], spans: readonly CivilSpan[]): boolean {
  for (const [index, { from, to }] of items.entries()) {
    const span = spans[index];
    if (!span) return false;
    for (const [term, date] of [[from, span.start], [to, span.end]] as const) {
      if (term?.weekday === undefined || term.weekday === dayOfWeek(date)) continue;
      const real = WEEKDAYS[dayOfWeek(date) - 1] ?? '';
      reader.refuse('IMPOSSIBLE_DATE', term.token, `День недели не совпадает: ${inRussian(date)} — это ${real}.`);
      return false;
    }
  }
  return true;
}
