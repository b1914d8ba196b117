import { factsOf, type Need } from '@vekha/event-sourcing/decider';

/** What a school asks of a person it appoints. */
export interface PersonFacts {
  readonly schoolId: string;
  readonly kind: 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL';
}

/** What a school asks of the paper of an agreement. */
export interface DocumentFacts {
  readonly schoolId: string;
  readonly kind: string;
  readonly signed: boolean;
}

/** Facts of the people a command names, each under `person` and the id. */
export type PeopleFacts = Readonly<Record<`person ${string}`, PersonFacts | undefined>>;

export function peopleFacts(persons: readonly (string | undefined)[]): Readonly<Record<`person ${string}`, Need<PersonFacts>>> {
  return Object.fromEntries(persons.flatMap((id) => (id === undefined ? [] : [[`person ${id}`, factsOf('person', `person-${id}`)]])));
}

export const documentFacts = (documentId: string): Need<DocumentFacts> => factsOf('document', `document-${documentId}`);
