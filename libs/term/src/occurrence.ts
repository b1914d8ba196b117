import { type CivilTerm, nominalTerm } from './civil-term';
import type { Deadline, OccurrenceKind } from './term-fields';

export type OccurrenceStatus = 'Scheduled' | 'Open' | 'Rescheduled' | 'Held' | 'Missed' | 'Skipped' | 'Withdrawn';

/** One time of what is done several times; it has a term and an outcome of its own (ME-3, ME-4). */
export interface Occurrence {
  readonly period: string;
  readonly kind: OccurrenceKind;
  readonly status: OccurrenceStatus;
  readonly deadline: Deadline;
  /** As first scheduled; moving it does not change this. */
  readonly planned: CivilTerm;
  readonly retroactive: boolean;
  /** Its day was named by a person, or given back after a suspension; no calendar names it any more. */
  readonly moved: boolean;
}

/** By period. */
export type Occurrences = Readonly<Record<string, Occurrence>>;

/** An occurrence as it is planned, before anything happens to it. */
export interface PlannedOccurrence {
  readonly period: string;
  readonly kind: OccurrenceKind;
  readonly deadline: Deadline;
}

export function scheduledOccurrence({ period, kind, deadline }: PlannedOccurrence): Occurrence {
  return { period, kind, deadline, planned: nominalTerm(deadline), status: 'Scheduled', retroactive: false, moved: false };
}

export const isPending = ({ status }: Occurrence): boolean => status === 'Scheduled' || status === 'Open' || status === 'Rescheduled';

/** Of the recurrence itself: a progress check and a meeting on demand stand beside it (ME-5, ME-7). */
export const isOfRecurrence = ({ kind }: Pick<Occurrence, 'kind'>): boolean => kind === 'PERIOD' || kind === 'EXTERNAL';

/** The occurrence of a period. `constructor` is a period like any other and must not find what every object has. */
export function occurrenceIn(occurrences: Occurrences, period: string): Occurrence | undefined {
  return Object.hasOwn(occurrences, period) ? occurrences[period] : undefined;
}
