import { countsByDay, type Term } from './computed-deadline';
import type { RoadmapEvent } from './events';
import { OccurrenceMarkedRetroactive, OccurrenceReprojected, OccurrenceScheduled, OccurrenceSkipped } from './occurrence-events';
import { periodsOfKind } from './occurrence-period';
import { occurrences, type PlannedRow, type TermSource } from './planned-term';
import { namedBy, type Recount, recountedDeadline } from './recounted-deadline';
import { isPending, type Measure, type Occurrence, occurrenceOf } from './roadmap-state';

/** Every pending occurrence keeps its own dates; only what follows from them is counted anew. */
export function recountedOccurrences(row: PlannedRow, measure: Measure, recount: Recount): RoadmapEvent[] {
  return Object.values(measure.occurrences).filter(isPending).flatMap((each) => reprojected(row, each, recount, countsByDay(measure.kind) && each.kind === 'PERIOD' ? { ...namedBy(each.deadline), kind: 'ByDay' } : undefined));
}

/**
 * Occurrences follow the terms of the school by their period, so none is made twice (domain §7.1): those that are
 * pending move, those of a term newly adopted appear, those whose term is gone are withdrawn. What was moved by a
 * person keeps its day; what was held, missed or skipped is left alone.
 */
export function occurrencesByTerms(row: PlannedRow, measure: Measure, times: readonly Term[], source: TermSource, recount: Recount): RoadmapEvent[] {
  const periods = periodsOfKind(measure.kind, times.map(({ due }) => due), recount.rules.terms);
  const wanted = new Map(times.map((time, index) => [periods[index] ?? time.due, time]));
  const fresh = new Map([...wanted].filter(([period]) => isAbsent(occurrenceOf(measure, period))));
  const present = Object.values(measure.occurrences).filter(isPending);
  return [
    ...present.flatMap((each) => {
      if (each.kind !== 'PERIOD' || each.moved || wanted.has(each.period)) return reprojected(row, each, recount, wanted.get(each.period), source.reasons);
      return each.deadline.effectiveDue < recount.today ? [] : [OccurrenceSkipped({ ...row, period: each.period, reason: 'TERM_WITHDRAWN' })];
    }),
    ...occurrences(row, [...fresh.values()], source, 'PERIOD', [...fresh.keys()]).map((event) => (event.type === 'OccurrenceScheduled' ? inTheNextEdition(event, measure) : event)),
  ];
}

const isAbsent = (occurrence: Occurrence | undefined): boolean => !occurrence || occurrence.status === 'Withdrawn';

function reprojected(row: PlannedRow, { period, deadline, moved }: Occurrence, recount: Recount, term?: Term, reasons: readonly string[] = []): RoadmapEvent[] {
  const found = recountedDeadline(deadline, recount, moved ? undefined : term && { ...term, start: term.start ?? term.due }, reasons);
  return found ? [OccurrenceReprojected({ ...row, period, ...found })] : [];
}

type Scheduled = Extract<RoadmapEvent, { type: 'OccurrenceScheduled' }>;

/** A term that comes back after it was withdrawn is another edition: what was told of the first is not taken for told. */
function inTheNextEdition({ data }: Scheduled, measure: Measure): RoadmapEvent {
  const version = (occurrenceOf(measure, data.period)?.deadline.version ?? 0) + 1;
  return OccurrenceScheduled({ ...data, deadline: { ...data.deadline, version } });
}

/** Dates that became known when they were over: nobody can be late for them until a person decides, as after a late order (RM-4). */
export function markedRetroactive(row: PlannedRow, events: readonly RoadmapEvent[], today: string): RoadmapEvent[] {
  return events.flatMap((event) => (event.type === 'OccurrenceScheduled' && event.data.deadline.effectiveDue < today ? [OccurrenceMarkedRetroactive({ ...row, period: event.data.period })] : []));
}
