import { factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { DocumentStatus } from './document';
import type { DocumentKind } from './document-words';

/** What a paper asks of its school. */
export interface SchoolFacts {
  readonly schoolId: string;
  readonly zone: string;
}

/** What a paper asks of a person it names. */
export interface PersonFacts {
  readonly schoolId: string;
  readonly kind: 'EMPLOYEE' | 'PUPIL' | 'EXTERNAL';
}

/** What a paper asks of another paper. */
export interface DocumentFacts {
  readonly schoolId: string;
  readonly kind: DocumentKind;
  readonly state: DocumentStatus;
  readonly signed: boolean;
  readonly number?: string;
  readonly date?: string;
  readonly effectiveFrom?: string;
  readonly annexes: readonly string[];
}

/** What a paper asks of a file that is its copy. */
export interface FileFacts {
  readonly size: number;
  readonly mediaType: string;
}

export const documentStream = (documentId: string): string => `document-${documentId}`;

export const schoolFacts = (schoolId: string): Need<SchoolFacts> => factsOf('school', `school-${schoolId}`);
export const personFacts = (personId: string): Need<PersonFacts> => factsOf('person', `person-${personId}`);
export const documentFactsOf = (documentId: string): Need<DocumentFacts> => factsOf('document', documentStream(documentId));
/** A school's own stream of a file: of a file that only another school has there is none. */
export const fileFacts = (schoolId: string, sha256: string): Need<FileFacts> => factsOf('file', `file-${schoolId}-${sha256}`);
