import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import type { CivilTerm } from './civil-term';
import { isOfRecurrence, isPending, type Occurrence, type Occurrences } from './occurrence';
import type { Deadline, Reading } from './term-fields';

/** What the state of a row remembers of its term; an aggregate with such rows keeps these fields beside its own. */
export interface TermState {
  /** The words of its deadline, its own or those of its stage. */
  readonly verbatim: string;
  /** Kind of its deadline phrase; empty before it is read. */
  readonly kind: string;
  /** A person or an order has named the dates, so they follow from the words no longer. */
  readonly datesNamed: boolean;
  /** What an ambiguous phrase may mean, in the order offered. */
  readonly readings: readonly Reading[];
  readonly deadline: Deadline | undefined;
  /** Its term as first read or clarified: a postponement belongs to its own year. */
  readonly asPlanned: CivilTerm | undefined;
  /** Keys of the present deadline's rungs that have taken effect or were superseded. */
  readonly climbed: readonly string[];
  readonly overdue: boolean;
  readonly retroactive: boolean;
  /** Civil date since which its clock stands still. */
  readonly suspendedSince: string | undefined;
  /** By period. */
  readonly occurrences: Occurrences;
}

/** Of a row whose words nobody has read yet. */
export const withoutTerm: TermState = {
  verbatim: '',
  kind: '',
  datesNamed: false,
  readings: [],
  deadline: undefined,
  asPlanned: undefined,
  climbed: [],
  overdue: false,
  retroactive: false,
  suspendedSince: undefined,
  occurrences: {},
};

/** Rungs of the present deadline that have neither taken effect nor been superseded. */
export function pendingRungs({ deadline, climbed }: Pick<TermState, 'deadline' | 'climbed'>): Deadline['rungs'] {
  return (deadline?.rungs ?? []).filter((rung) => !climbed.includes(rungKey(rung)));
}

/** ME-3: the periods that must close before the row does; a progress check or a meeting on demand does not hold it. */
export function openPeriods({ occurrences }: Pick<TermState, 'occurrences'>): readonly Occurrence[] {
  return Object.values(occurrences).filter((each) => isOfRecurrence(each) && isPending(each));
}

/** ME-3: each occurrence keeps its own outcome, so lateness is told of them and not of the whole. */
export const isRecurring = ({ occurrences }: Pick<TermState, 'occurrences'>): boolean => Object.values(occurrences).some(isOfRecurrence);
