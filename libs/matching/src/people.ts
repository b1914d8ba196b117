import type { FreeSlot } from './free-hours';

/** A code of an open dictionary: a subject, a competence, a form, a kind, a model or a category of mentees. */
export type Code = string;

/** Where a mentor's life stands (domain §4.4). */
export type MentorState = 'Candidate' | 'Surveyed' | 'InBank' | 'Appointed' | 'Active' | 'Suspended' | 'Released' | 'InLongTermRegister';

/** What matching knows of a mentor: ids, codes and numbers; no name, no free text. */
export interface MentorProfile {
  readonly personId: string;
  readonly state: MentorState;
  /** Whether the person's consent, or another recorded basis, allows processing their data (MR-2, PR-9). */
  readonly personalDataAllowed: boolean;
  /** Works in the mentee's school; others come from other organisations (MR-8). */
  readonly employee: boolean;
  readonly subjects: readonly Code[];
  readonly competences: readonly Code[];
  /** Forms and kinds of mentoring the person agrees to (domain §6). */
  readonly forms: readonly Code[];
  readonly kinds: readonly Code[];
  /** How many pairs and groups at once, and how many of them there are. */
  readonly capacity: number;
  readonly activeMatches: number;
  /** Free hours of a usual week; none said is not known. */
  readonly availability: readonly FreeSlot[];
  /** Whole years in the profession; absent is not known (MR-3). */
  readonly experienceYears?: number;
  /** Whole years as a mentor; absent is not known. */
  readonly mentoringYears?: number;
}

/** What matching knows of a mentee who looks for a mentor. */
export interface MenteeNeed {
  readonly personId: string;
  readonly category: Code;
  readonly subjects: readonly Code[];
  /** Competences the mentee wants to build. */
  readonly competences: readonly Code[];
  /** Form and kind the mentee asks for; absent is any. */
  readonly form?: Code;
  readonly kind?: Code;
  readonly model?: Code;
  readonly availability: readonly FreeSlot[];
  /** Mentors of this mentee's completed programmes. */
  readonly pastMentors: readonly string[];
  /** Mentors with whom a pair was declined before, whoever declined it. */
  readonly declined: readonly string[];
  /** Only mentors of the mentee's own school. */
  readonly sameOrganisationOnly: boolean;
}
