import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import type { PlannedOccurrence } from '@vekha/term/occurrence';
import { type PlannedTerm, plannedTerm, type TermSource } from '@vekha/term/planned-term';
import { DeadlineAmbiguityDetected, DeadlineMissing, DeadlineParsed } from './deadline-events';
import type { RoadmapEvent } from './events';
import { OccurrenceScheduled } from './occurrence-events';

export interface PlannedRow {
  readonly roadmapId: string;
  readonly measureId: string;
  /** The roadmap runs, so the term is enforced at once. */
  readonly inForce?: true;
}

/** What the reading of a row's words becomes in the roadmap. */
export const plannedRow = (row: PlannedRow, reading: PhraseReading, source: TermSource): RoadmapEvent[] => termPlanned(row, plannedTerm(reading, source));

export function termPlanned({ inForce, ...row }: PlannedRow, planned: PlannedTerm): RoadmapEvent[] {
  if (planned.given) return [DeadlineParsed({ ...row, ...planned.given, ...(inForce && { inForce }) }), ...scheduled(row, planned.occurrences)];
  return [planned.asked ? DeadlineAmbiguityDetected({ ...row, ...planned.asked }) : DeadlineMissing({ ...row, verbatim: planned.verbatim })];
}

export const scheduled = ({ roadmapId, measureId }: PlannedRow, occurrences: readonly PlannedOccurrence[]): RoadmapEvent[] =>
  occurrences.map((each) => OccurrenceScheduled({ roadmapId, measureId, ...each }));
