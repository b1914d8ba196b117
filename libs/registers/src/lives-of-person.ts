import type { EventDefinition } from '@vekha/event-sourcing/event-definition';
import type { Reaction } from '@vekha/event-sourcing/projection';
import {
  DevelopmentNeedsCollected, MenteeAddedToBank, MenteeArchived, MenteeCompleted, MenteeEnteredProgramme, MenteeIdentified, MenteeMatched, MenteeUnmatched,
  MenteeWithdrawn, MentorSearchStarted,
} from '@vekha/people/mentee-events';
import {
  MentorActivated, MentorAddedToBank, MentorAppointed, MentorCandidateRegistered, MentorMovedToLongTermRegister, MentorQuestionnaireSubmitted, MentorRecalled,
  MentorResigned, MentorResumed, MentorSuspended,
} from '@vekha/people/mentor-events';

/** A step of a life: the state an event brings about. */
interface Step {
  readonly event: Pick<EventDefinition, 'type'>;
  readonly state: string;
  /** From these states only; from any when absent. */
  readonly from?: readonly string[];
  /** The field that says from which day, when it is not the day it was told of. */
  readonly on?: string;
  /** It is the end of this life. */
  readonly over?: true;
}

const MENTOR: readonly Step[] = [
  { event: MentorCandidateRegistered, state: 'Candidate' },
  { event: MentorQuestionnaireSubmitted, state: 'Surveyed', from: ['Candidate'] },
  { event: MentorAddedToBank, state: 'InBank' },
  { event: MentorAppointed, state: 'Appointed', on: 'appointedOn' },
  { event: MentorActivated, state: 'Active', on: 'appointedOn' },
  { event: MentorSuspended, state: 'Suspended', on: 'since' },
  { event: MentorResumed, state: 'Active', on: 'from' },
  { event: MentorResigned, state: 'Released', on: 'effectiveOn', over: true },
  { event: MentorRecalled, state: 'Released', on: 'effectiveOn', over: true },
  { event: MentorMovedToLongTermRegister, state: 'InLongTermRegister' },
];

const MENTEE: readonly Step[] = [
  { event: MenteeIdentified, state: 'Identified' },
  { event: DevelopmentNeedsCollected, state: 'NeedsCollected', from: ['Identified', 'Completed'] },
  { event: MenteeAddedToBank, state: 'InBank' },
  { event: MentorSearchStarted, state: 'Searching', on: 'since' },
  { event: MenteeUnmatched, state: 'Searching', on: 'since' },
  { event: MenteeMatched, state: 'Matched' },
  { event: MenteeEnteredProgramme, state: 'InProgramme' },
  { event: MenteeCompleted, state: 'Completed' },
  { event: MenteeWithdrawn, state: 'Withdrawn', over: true },
  { event: MenteeArchived, state: 'Archived', over: true },
];

export interface Entered {
  readonly state: string;
  /** Civil day from which it holds. */
  readonly on: string;
  readonly over: boolean;
}

/** How a register keeps one of the two lives of a person in the person's row. */
export interface Following<Row> {
  /** The row of the person. */
  readonly key: (personId: string) => string;
  readonly present: (row: Row) => string | null;
  readonly enter: (row: Row, entered: Entered) => Partial<Row>;
}

function following<Row>(steps: readonly Step[], { key, present, enter }: Following<Row>): readonly Reaction<Row>[] {
  return steps.map(({ event, state, from, on, over = false }): Reaction<Row> => ({
    type: event.type,
    apply: (rows, { data, meta }) => {
      const said = data as Readonly<Record<string, string>>;
      const row = rows.get(key(said['personId'] ?? ''));
      if (!row || (from && !from.includes(present(row) ?? ''))) return;
      rows.patch(key(said['personId'] ?? ''), enter(row, { state, on: (on === undefined ? undefined : said[on]) ?? meta.occurredOn, over }));
    },
  }));
}

/** The states of domain §4.4, one after another. */
export const mentorLife = <Row>(how: Following<Row>): readonly Reaction<Row>[] => following(MENTOR, how);
/** The states of domain §4.5, one after another. */
export const menteeLife = <Row>(how: Following<Row>): readonly Reaction<Row>[] => following(MENTEE, how);

/** In a register where the state is the row's own and rows are keyed by person. */
export const asStatus = <Row extends { readonly status: string }>(): Following<Row> => ({
  key: (personId) => personId,
  present: ({ status }) => status,
  enter: (_row, { state, on, over }) => ({ status: state, since: on, until: over ? on : null }) as unknown as Partial<Row>,
});
