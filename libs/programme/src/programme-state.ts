import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { PairProposed } from './match-events';
import type { ProgrammeCompleted } from './outcome-events';
import type { ProgrammeCorrectionProposed, ProgrammeMeasureAdded } from './plan-events';

export type PairStatus = 'Proposed' | 'TrialMet' | 'Agreed' | 'Approved' | 'Active' | 'Suspended' | 'Completed' | 'Dissolved' | 'Declined';
export type ProgrammeStatus = 'Draft' | 'Agreed' | 'Approved' | 'Active' | 'Suspended' | 'Completed' | 'ResultsPublished' | 'Cancelled';

type Proposed = DataOf<typeof PairProposed.fields>;
type Correction = DataOf<typeof ProgrammeCorrectionProposed.fields>;
export type Kind = Proposed['kind'];
export type MeasureTerm = DataOf<typeof ProgrammeMeasureAdded.fields>['term'];
export type CompletionReason = DataOf<typeof ProgrammeCompleted.fields>['reason'];
export type MeasureStatus = 'Planned' | 'Completed' | 'NotApplicable';
export type MeetingStatus = 'Requested' | 'Scheduled' | 'Held' | 'Missed';

export interface Measure {
  readonly measureId: string;
  readonly no: number;
  readonly status: MeasureStatus;
  readonly term: MeasureTerm;
}

export interface Meeting {
  readonly meetingId: string;
  readonly status: MeetingStatus;
  /** Civil day it is appointed for, wished for, or was held or missed on. */
  readonly on: string | undefined;
  readonly hasGoal: boolean;
  /** Who asked for it. */
  readonly requestedBy: string | undefined;
}

/** An extension or a correction that waits for everybody's agreement (PP-2). */
export type Proposal = { readonly proposalId: string; readonly by: string; readonly agreed: readonly string[] } & (
  | { readonly what: 'EXTENSION'; readonly until: string }
  | { readonly what: 'CORRECTION'; readonly correction: Correction }
);

/** How the mentoring is delivered; a correction may change it. */
export type Delivery = Pick<Proposed, 'form' | 'localForm' | 'model' | 'kind' | 'virtual'>;

/** Only while a programme has begun to be written. */
export interface Plan {
  readonly status: ProgrammeStatus;
  readonly start: string;
  readonly end: string;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly agreed: readonly string[];
  readonly startedOn: string | undefined;
  readonly proposal: Proposal | undefined;
  /** Proposals that were carried or declined, so that a repeat is told from a mistake. */
  readonly settled: readonly string[];
  readonly completionProposed: boolean;
  readonly reason: CompletionReason | undefined;
  readonly completedOn: string | undefined;
  readonly reported: readonly string[];
  readonly outcomeRecorded: boolean;
  /** Named in what is published now. */
  readonly named: readonly string[];
}

/** A pair or group with its personalised programme: one thing from the proposal to the published results. */
export interface Programme extends Delivery {
  readonly programmeId: string;
  readonly schoolId: string;
  readonly zone: string;
  readonly pair: PairStatus | undefined;
  readonly type: Proposed['type'];
  readonly mentorId: string;
  readonly menteeIds: readonly string[];
  readonly agreedToPair: readonly string[];
  /** By the order; the end is open when the order names none. */
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  /** The mentor for whom somebody else is looked for. */
  readonly replacementSoughtFor: string | undefined;
  readonly meetings: Readonly<Record<string, Meeting>>;
  readonly plan: Plan | undefined;
}

export const initialProgramme: Programme = {
  programmeId: '', schoolId: '', zone: '', pair: undefined, type: 'PAIR', form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false,
  mentorId: '', menteeIds: [], agreedToPair: [], startsOn: undefined, endsOn: undefined, replacementSoughtFor: undefined, meetings: {}, plan: undefined,
};

export const everybody = ({ mentorId, menteeIds }: Pick<Programme, 'mentorId' | 'menteeIds'>): readonly string[] => [mentorId, ...menteeIds];
export const takesPart = (state: Programme, personId: string): boolean => everybody(state).includes(personId);
/** MR-7, 001:L57: in reversive mentoring each side mentors the other. */
export const mentors = (state: Programme, personId: string): boolean => personId === state.mentorId || (state.kind === 'REVERSE' && state.menteeIds.includes(personId));

const ownOf = <Thing>(things: Readonly<Record<string, Thing>>, id: string): Thing | undefined => (Object.hasOwn(things, id) ? things[id] : undefined);
export const measureOf = ({ measures }: Plan, measureId: string): Measure | undefined => ownOf(measures, measureId);
export const meetingOf = ({ meetings }: Programme, meetingId: string): Meeting | undefined => ownOf(meetings, meetingId);
/** The programme runs or stands still, but is neither before its start nor after its end. */
export const isUnderWay = (plan: Plan | undefined): plan is Plan => plan?.status === 'Active' || plan?.status === 'Suspended';
export const isBeforeStart = (plan: Plan | undefined): plan is Plan => plan?.status === 'Draft' || plan?.status === 'Agreed' || plan?.status === 'Approved';
export const isOver = (plan: Plan | undefined): plan is Plan => plan?.status === 'Completed' || plan?.status === 'ResultsPublished';
