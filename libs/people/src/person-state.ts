export type PersonKind = 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL';
export type MentorState = 'Candidate' | 'Surveyed' | 'InBank' | 'Appointed' | 'Active' | 'Suspended' | 'Released' | 'InLongTermRegister';
export type MenteeState = 'Identified' | 'NeedsCollected' | 'InBank' | 'Searching' | 'Matched' | 'InProgramme' | 'Completed' | 'Withdrawn' | 'Archived';
export type ConsentKind = 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION';
export type ConsentState = 'Requested' | 'Given' | 'Refused' | 'Withdrawn' | 'Expired' | 'Superseded' | 'DestructionDue' | 'Destroyed';
export type GiverRole = 'SUBJECT' | 'LEGAL_REPRESENTATIVE';

/** Whole years on a day. */
export interface Age {
  readonly years: number;
  readonly on: string;
}

export interface Mentor {
  readonly state: MentorState;
  /** MR-3: what the profile must carry before matching can compare it. */
  readonly specialised: boolean;
  readonly experienced: boolean;
  readonly capacity: number;
  readonly activeMatches: readonly string[];
  readonly selected: boolean;
  readonly trainings: readonly string[];
  readonly appointment: { readonly on: string; readonly activatesAt: string; readonly permanentFunction: boolean; readonly agreement: boolean } | undefined;
  /** Day from which the last release takes effect: a consent given for that appointment serves no other. */
  readonly releasedOn: string | undefined;
}

export interface Mentee {
  readonly state: MenteeState;
  readonly activeMatch: string | undefined;
  readonly completed: readonly string[];
  /** Of the search that goes on; `stallsAt` until people have been told. */
  readonly search: { readonly since: string; readonly limitDays: number; readonly stallsAt: string | undefined } | undefined;
  readonly promoted: boolean;
}

/** A rung of a ladder that has not taken effect. */
export interface WaitingRung {
  readonly rung: 'reminder' | 'overdue';
  readonly at: string;
  readonly day: number;
  readonly to: readonly string[];
}

export interface Destruction {
  readonly purposes: readonly string[];
  readonly dueOn: string;
  readonly rungs: readonly WaitingRung[];
  readonly approved: { readonly by: string; readonly role: string; readonly actNumber: string; readonly actDate: string } | undefined;
  readonly decided: { readonly actNumber: string; readonly actDate: string } | undefined;
  readonly actSigned: boolean;
}

export interface Consent {
  readonly kind: ConsentKind;
  readonly state: ConsentState;
  readonly giverRole: GiverRole;
  readonly givenOn?: string;
  readonly validUntil?: string;
  readonly expiresAt?: string;
  readonly withdrawnOn?: string;
  readonly ownConsentAt?: string;
  readonly destruction?: Destruction;
}

export interface OpenRequest {
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly rungs: readonly WaitingRung[];
  readonly extended: boolean;
  readonly answered: boolean;
}

export interface Person {
  /** Empty before the first event. */
  readonly personId: string;
  readonly schoolId: string;
  readonly zone: string;
  readonly kind: PersonKind;
  readonly age: Age | undefined;
  readonly representativeNeeded: boolean;
  readonly imported: { readonly importId: string; readonly untouched: boolean } | undefined;
  readonly revoked: boolean;
  readonly mentor: Mentor | undefined;
  readonly mentee: Mentee | undefined;
  readonly consents: Readonly<Record<string, Consent>>;
  /** Purposes kept on another basis than consent. */
  readonly retained: readonly string[];
  /** Purposes of which nothing is left. */
  readonly destroyed: readonly string[];
  readonly requests: Readonly<Record<string, OpenRequest>>;
  readonly rewards: readonly string[];
  readonly diagnostics: readonly string[];
}

export const initialPerson: Person = {
  personId: '', schoolId: '', zone: '', kind: 'EMPLOYEE', age: undefined, representativeNeeded: false, imported: undefined, revoked: false,
  mentor: undefined, mentee: undefined, consents: {}, retained: [], destroyed: [], requests: {}, rewards: [], diagnostics: [],
};
