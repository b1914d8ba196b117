import { factsOf, type Need } from '@vekha/event-sourcing/decider';

export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
}

/** What a practice asks of a person it may show. */
export interface PersonFacts {
  readonly schoolId: string;
  readonly consents: readonly { readonly kind: string; readonly state: string; readonly validUntil?: string }[];
}

/** What a practice asks of the programme it was drawn from. */
export interface ProgrammeFacts {
  readonly schoolId: string;
  readonly completedOn?: string;
}

export interface DocumentFacts {
  readonly schoolId: string;
}

/** Facts of persons, each under `person` and the id. */
export type PersonsFacts = Readonly<Record<`person ${string}`, PersonFacts | undefined>>;

export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
export const programmeFacts = (programmeId: string): Need<ProgrammeFacts> => factsOf('programme', `programme-${programmeId}`);
export const documentFacts = (documentId: string): Need<DocumentFacts> => factsOf('document', `document-${documentId}`);

export function personsFacts(persons: readonly string[]): Readonly<Record<`person ${string}`, Need<PersonFacts>>> {
  return Object.fromEntries(persons.map((personId) => [`person ${personId}`, factsOf<PersonFacts>('person', `person-${personId}`)]));
}

/** BP-4: showing a person to everybody takes a consent of its own, valid on the day (152-ФЗ ст. 10.1). */
export function mayShow(person: PersonFacts | undefined, today: string): boolean {
  return person?.consents.some(({ kind, state, validUntil }) => kind === 'DISSEMINATION' && state === 'Given' && (validUntil === undefined || validUntil >= today)) ?? false;
}
