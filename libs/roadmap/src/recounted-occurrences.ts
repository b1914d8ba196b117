import { countsByDay, type Term } from './computed-deadline';
import type { RoadmapEvent } from './events';
import { OccurrenceMarkedRetroactive, OccurrenceReprojected, OccurrenceScheduled, OccurrenceSkipped } from './occurrence-events';
import { amongOccurrences } from './occurrence-ladder';
import { periodsOfKind } from './occurrence-period';
import { occurrences, type PlannedRow, type TermSource } from './planned-term';
import { countedAnew, namedBy, type Recount, recountedAs } from './recounted-deadline';
import { type Deadline, isPending, type Measure, type Occurrence, occurrenceOf } from './roadmap-state';

/** Every pending occurrence keeps its own dates; only what follows from them is counted anew. */
export function recountedOccurrences(row: PlannedRow, measure: Measure, recount: Recount): RoadmapEvent[] {
  const counting = (each: Occurrence): Term | undefined => (countsByDay(measure.kind) && each.kind === 'PERIOD' && !each.moved ? { ...namedBy(each.deadline), kind: 'ByDay' } : undefined);
  return reprojected(row, Object.values(measure.occurrences), recount, (each) => countedAnew(each.deadline, recount, counting(each)));
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
  const gone = Object.values(measure.occurrences).filter((each) =>
    isPending(each) && each.kind === 'PERIOD' && !each.moved && !wanted.has(each.period) && each.deadline.effectiveDue >= recount.today);
  const staying = Object.values(measure.occurrences).filter((each) => !gone.includes(each) && each.status !== 'Withdrawn');
  const scheduled = (known: readonly Deadline[]) => occurrences(row, [...fresh].map(([period, time]) => ({ ...time, period })), source, 'PERIOD', known);
  const deadlines = scheduled([]).flatMap((event) => (event.type === 'OccurrenceScheduled' ? [event.data.deadline] : []));
  const anew = (each: Occurrence) => countedAnew(each.deadline, recount, each.moved ? undefined : opening(wanted.get(each.period)), source.reasons);
  return [
    ...reprojected(row, staying, recount, anew, deadlines),
    ...gone.map(({ period }) => OccurrenceSkipped({ ...row, period, reason: 'TERM_WITHDRAWN' })),
    ...scheduled(staying.filter(isTerm).map((each) => (isPending(each) ? anew(each) : undefined) ?? each.deadline))
      .map((event) => (event.type === 'OccurrenceScheduled' ? inTheNextEdition(event, measure) : event)),
  ];
}

const isAbsent = (occurrence: Occurrence | undefined): boolean => !occurrence || occurrence.status === 'Withdrawn';
const isTerm = ({ kind }: Occurrence): boolean => kind === 'PERIOD' || kind === 'EXTERNAL';
const opening = (term: Term | undefined): Term | undefined => term && { ...term, start: term.start ?? term.due };

/** Each pending one as it is counted anew, its reminders among those of the others as they are counted anew. */
function reprojected(row: PlannedRow, all: readonly Occurrence[], recount: Recount, anew: (each: Occurrence) => Deadline | undefined, further: readonly Deadline[] = []): RoadmapEvent[] {
  const counted = all.map((each) => ({ each, next: isPending(each) ? anew(each) : undefined }));
  const terms = [...counted.filter(({ each }) => isTerm(each)).map(({ each, next }) => next ?? each.deadline), ...further];
  return counted.flatMap(({ each, next }) => {
    const found = recountedAs(each.deadline, next && isTerm(each) ? amongOccurrences(next, terms) : next, recount);
    return found ? [OccurrenceReprojected({ ...row, period: each.period, ...found })] : [];
  });
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
