import { nominalTerm, type Term } from './civil-term';
import { countsByDay } from './computed-deadline';
import { isOfRecurrence, isPending, type Occurrence, occurrenceIn, type PlannedOccurrence } from './occurrence';
import { amongOccurrences } from './occurrence-ladder';
import { periodsOfKind } from './occurrence-period';
import { plannedOccurrences, type TermSource } from './planned-term';
import { countedAnew, type Recount, type Recounted, recountedAs } from './recounted-deadline';
import type { Deadline } from './term-fields';
import type { TermState } from './term-state';

/** What a recount does to the occurrences of a row, told in this order. */
export interface RecountedOccurrences {
  readonly reprojected: readonly (Recounted & { readonly period: string })[];
  /** Periods whose term the school's calendar no longer has. */
  readonly withdrawn: readonly string[];
  readonly scheduled: readonly PlannedOccurrence[];
}

type Recurrence = Pick<TermState, 'kind' | 'occurrences'>;

/** Every pending occurrence keeps its own dates; only what follows from them is counted anew. */
export function recountedOccurrences({ kind, occurrences }: Recurrence, recount: Recount): RecountedOccurrences {
  const counting = (each: Occurrence): Term | undefined => (countsByDay(kind) && each.kind === 'PERIOD' && !each.moved ? { ...nominalTerm(each.deadline), kind: 'ByDay' } : undefined);
  const reprojected = reprojectedAmong(Object.values(occurrences), recount, (each) => countedAnew(each.deadline, recount, counting(each)));
  return { reprojected, withdrawn: [], scheduled: [] };
}

/**
 * Occurrences follow the terms of the school by their period, so none is made twice (domain §7.1): those that are
 * pending move, those of a term newly adopted appear, those whose term is gone are withdrawn. What was moved by a
 * person keeps its day; what was held, missed or skipped is left alone.
 */
export function occurrencesByTerms({ kind, occurrences }: Recurrence, times: readonly Term[], source: TermSource, recount: Recount): RecountedOccurrences {
  const periods = periodsOfKind(kind, times.map(({ due }) => due), recount.rules.terms);
  const wanted = new Map(times.map((time, index) => [periods[index] ?? time.due, time]));
  const fresh = new Map([...wanted].filter(([period]) => isAbsent(occurrenceIn(occurrences, period))));
  const gone = Object.values(occurrences).filter((each) =>
    isPending(each) && each.kind === 'PERIOD' && !each.moved && !wanted.has(each.period) && each.deadline.effectiveDue >= recount.today);
  const staying = Object.values(occurrences).filter((each) => !gone.includes(each) && each.status !== 'Withdrawn');
  const scheduled = (known: readonly Deadline[]) => plannedOccurrences([...fresh].map(([period, time]) => ({ ...time, period })), source, 'PERIOD', known);
  const anew = (each: Occurrence) => countedAnew(each.deadline, recount, each.moved ? undefined : opening(wanted.get(each.period)), source.reasons);
  return {
    reprojected: reprojectedAmong(staying, recount, anew, scheduled([]).map(({ deadline }) => deadline)),
    withdrawn: gone.map(({ period }) => period),
    scheduled: scheduled(staying.filter(isOfRecurrence).map((each) => (isPending(each) ? anew(each) : undefined) ?? each.deadline))
      .map((each) => inTheNextEdition(each, occurrenceIn(occurrences, each.period))),
  };
}

const isAbsent = (occurrence: Occurrence | undefined): boolean => !occurrence || occurrence.status === 'Withdrawn';
const opening = (term: Term | undefined): Term | undefined => term && { ...term, start: term.start ?? term.due };

/** Each pending one as it is counted anew, its reminders among those of the others as they are counted anew. */
function reprojectedAmong(all: readonly Occurrence[], recount: Recount, anew: (each: Occurrence) => Deadline | undefined, further: readonly Deadline[] = []): RecountedOccurrences['reprojected'] {
  const counted = all.map((each) => ({ each, next: isPending(each) ? anew(each) : undefined }));
  const terms = [...counted.filter(({ each }) => isOfRecurrence(each)).map(({ each, next }) => next ?? each.deadline), ...further];
  return counted.flatMap(({ each, next }) => {
    const found = recountedAs(each.deadline, next && isOfRecurrence(each) ? amongOccurrences(next, terms) : next, recount);
    return found ? [{ period: each.period, ...found }] : [];
  });
}

/** A term that comes back after it was withdrawn is another edition: what was told of the first is not taken for told. */
function inTheNextEdition(planned: PlannedOccurrence, former: Occurrence | undefined): PlannedOccurrence {
  return { ...planned, deadline: { ...planned.deadline, version: (former?.deadline.version ?? 0) + 1 } };
}

/** Dates that became known when they were over: nobody can be late for them until a person decides, as after a late order (RM-4). */
export function overBefore<Planned extends { readonly deadline: Deadline }>(planned: readonly Planned[], today: string): readonly Planned[] {
  return planned.filter(({ deadline }) => deadline.effectiveDue < today);
}
