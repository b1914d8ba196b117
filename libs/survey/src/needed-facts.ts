import { factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { CampaignKind } from './questionnaire';

/** What a campaign asks of its school. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
  /** Quarters or trimesters of all adopted years. */
  readonly terms?: readonly { readonly name: string; readonly start: string; readonly end: string }[];
}

/** What a campaign asks of a person. */
export interface PersonFacts {
  readonly schoolId: string;
  readonly mentor?: object;
  readonly mentee?: object;
  readonly consents: readonly { readonly kind: string; readonly state: string; readonly validUntil?: string }[];
}

/** What a campaign asks of the programme it is bound to. */
export interface ProgrammeFacts {
  readonly schoolId: string;
  readonly mentorId: string;
  readonly menteeIds: readonly string[];
  readonly completedOn?: string;
}

/** What a round of diagnostics asks of the round before it. */
export interface PreviousRoundFacts {
  readonly schoolId: string;
  readonly kind: CampaignKind;
  readonly status: string;
  readonly opensOn: string;
  readonly results: readonly { readonly question: string; readonly mean?: number }[];
}

export interface DocumentFacts {
  readonly schoolId: string;
  readonly kind: string;
}

/** Facts of persons, each under `person` and the id. */
export type PersonsFacts = Readonly<Record<`person ${string}`, PersonFacts | undefined>>;

export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
export const programmeFacts = (programmeId: string): Need<ProgrammeFacts> => factsOf('programme', `programme-${programmeId}`);
export const previousRoundFacts = (campaignId: string): Need<PreviousRoundFacts> => factsOf('campaign', `campaign-${campaignId}`);
export const documentFacts = (documentId: string): Need<DocumentFacts> => factsOf('document', `document-${documentId}`);

export const personFacts = (personId: string): Need<PersonFacts> => factsOf('person', `person-${personId}`);

export function personsFacts(persons: readonly string[]): Readonly<Record<`person ${string}`, Need<PersonFacts>>> {
  return Object.fromEntries(persons.map((personId) => [`person ${personId}`, personFacts(personId)]));
}

/** CO-4: without a consent to personal data that is valid on the day, nobody is asked anything. */
export function maySurvey(person: PersonFacts, today: string): boolean {
  return person.consents.some(({ kind, state, validUntil }) => kind === 'PERSONAL_DATA' && state === 'Given' && (validUntil === undefined || validUntil >= today));
}
