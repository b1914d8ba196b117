import { academicYearOf, academicYearsIn } from '../academic-year';
import { partsOf, type CivilSpan } from '../civil-date';
import { untilPart } from '../occurrences';
import type { Occurrence, PhraseContext } from '../phrase-reading';
import { assume, joinNotes, notesOf, statusOf, type Draft, type Notes } from './draft';
import type { SpanItem } from './item-list';
import type { SpanTerm } from './span-terms';

/** A window that comes back every year: «сентябрь-октябрь ежегодно». One occurrence a year inside the plan. */
export function yearlyWindows(items: readonly SpanItem[], context: PhraseContext): Draft | undefined {
  const [item, more] = items;
  if (!item || more || item.from.year || item.to?.year) return undefined;
  const notes = joinNotes(item.from.notes, item.to?.notes ?? assume(), planNotes(context));
  const occurrences = everyYear(context, (year) => windowIn(item, year));
  const last = item.to ?? item.from;
  const rule = item.from.unit === 'MONTH' && last.unit === 'MONTH' ? `BYMONTH=${monthsOf(item).join(',')}` : dayRule(last);
  return {
    ...statusOf(notes),
    kind: 'YearlyWindow',
    rrule: `FREQ=YEARLY;${rule}${untilOf(context)}`,
    ...occurrencesOf(occurrences),
    ...notesOf(notes),
    why: ['Срок повторяется каждый год плана.'],
  };
}

/** Whole months that come back every year, each an occurrence: «2 раза в год (декабрь, май)». */
export function yearlyMonths(items: readonly SpanItem[], context: PhraseContext): Draft {
  const notes = joinNotes(...items.map(({ from }) => from.notes), planNotes(context));
  const occurrences = everyYearOf(items, context);
  const months = items.flatMap(monthsOf).sort((a, b) => a - b);
  return {
    ...statusOf(notes), kind: 'YearlyWindow', rrule: `FREQ=YEARLY;BYMONTH=${months.join(',')}${untilOf(context)}`,
    ...occurrencesOf(occurrences), ...notesOf(notes), why: ['Названные месяцы повторяются каждый год плана.'],
  };
}

function everyYearOf(items: readonly SpanItem[], context: PhraseContext): readonly Occurrence[] | undefined {
  if (!context.plan) return undefined;
  return items.flatMap((item) => everyYear(context, (year) => windowIn(item, year)) ?? []).sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** «До 01.11 каждого учебного года» (DL-08): opens on 1 September of the academic year to which the day belongs. */
export function yearlyBy(term: SpanTerm, included: boolean, context: PhraseContext): Draft | undefined {
  if (term.year) return undefined;
  const boundary = assume(
    'Каждый срок относится к учебному году, который начался 1 сентября перед ним.',
    ...(included ? [] : ['«До» понято включительно: сам день входит в срок.']),
  );
  const notes = joinNotes(boundary, term.notes, planNotes(context));
  const occurrences = everyYear(context, (year) => {
    const due = term.in(year)?.end;
    return due === undefined ? undefined : { start: academicYearOf(due).start, end: due };
  });
  return {
    ...statusOf(notes),
    kind: 'YearlyBy',
    rrule: `FREQ=YEARLY;${dayRule(term)}${untilOf(context)}`,
    ...occurrencesOf(occurrences),
    ...notesOf(notes),
    why: ['Срок повторяется каждый учебный год плана и открывается 1 сентября.'],
  };
}

function everyYear(
  { plan }: PhraseContext, spanIn: (year: number) => CivilSpan | undefined,
): readonly Occurrence[] | undefined {
  if (!plan) return undefined;
  const occurrences: Occurrence[] = [];
  for (let year = partsOf(plan.start).year - 1; year <= partsOf(plan.end).year; year += 1) {
    const span = spanIn(year);
    if (span && span.end >= plan.start && span.end <= plan.end) occurrences.push({ start: span.start, due: span.end });
  }
  return occurrences;
}

function occurrencesOf(occurrences: readonly Occurrence[] | undefined): Pick<Draft, 'occurrences' | 'finding'> {
  if (!occurrences) return {};
  return occurrences.length > 0 ? { occurrences } : { occurrences, finding: 'OUT_OF_PLAN_PERIOD' };
}

function windowIn({ from, to }: SpanItem, year: number): CivilSpan | undefined {
  const first = from.in(year);
  const last = to ? to.in(to.startMonth < from.startMonth ? year + 1 : year) : first;
  return first && last && { start: first.start, end: last.end };
}

function monthsOf({ from, to }: SpanItem): readonly number[] {
  const last = to?.startMonth ?? from.startMonth;
  const count = ((last - from.startMonth + 12) % 12) + 1;
  const months = Array.from({ length: count }, (_, index) => ((from.startMonth - 1 + index) % 12) + 1);
  return months.sort((a, b) => a - b);
}

function dayRule(term: SpanTerm): string {
  const { month, day } = partsOf(term.in(2024)?.end ?? '2024-12-31');
  return `BYMONTH=${month};BYMONTHDAY=${day >= 29 && term.unit !== 'DAY' ? -1 : day}`;
}

const untilOf = ({ plan }: PhraseContext): string => (plan ? `;UNTIL=${untilPart(plan.end)}` : '');

const planNotes = ({ plan }: PhraseContext): Notes =>
  plan ? assume() : { ...assume('Период плана неизвестен: даты появятся вместе с ним.'), finding: 'PLAN_PERIOD_MISSING' };


/** «Раз в год», «ежегодно», «не менее одного раза в год» (TX-01): due on the last day of each academic year, or of the plan. */
export function yearlyFrequency(context: PhraseContext): Draft {
  const { plan } = context;
  const notes = joinNotes(assume('Год понят как учебный, срок — его последний день.'), planNotes(context));
  const occurrences = plan && academicYearsIn(plan).map(({ start, end }) => ({ start, due: end < plan.end ? end : plan.end }));
  return {
    ...statusOf(notes), kind: 'YearlyWindow', rrule: 'FREQ=YEARLY', ...(occurrences ? { occurrences } : {}), ...notesOf(notes),
    why: ['Один раз за каждый учебный год плана.'],
  };
}
