import type { DocumentKind } from '../document-words';
import {
  DocumentCameIntoForce, DocumentDrafted, type DocumentEvent, DocumentSigned, MinutesSigned, OrderIssued,
} from '../events';
import type { DocumentFacts, PersonFacts } from '../needed-facts';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
export const OTHER_SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const school = { schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk' };

/** Invented people of the school: two employees and a pupil; the stranger works in another school. */
export const MENTOR = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0101';
export const DEPUTY = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0102';
export const PUPIL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0103';
export const STRANGER = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0104';

export const DOCUMENT_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0d01';
export const OTHER_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0d02';
export const FOREIGN_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0d03';

const person = (kind: PersonFacts['kind'], schoolId = SCHOOL_ID): PersonFacts => ({ schoolId, kind });
const people = {
  [`person ${MENTOR}`]: person('EMPLOYEE'),
  [`person ${DEPUTY}`]: person('EMPLOYEE'),
  [`person ${PUPIL}`]: person('PUPIL'),
  [`person ${STRANGER}`]: person('EMPLOYEE', OTHER_SCHOOL_ID),
};

/** Another paper of the school as decisions see it: an order in force unless said otherwise. */
export const paper = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  schoolId: SCHOOL_ID, kind: 'ORDER', state: 'InForce', signed: true, number: '12', date: '2023-11-01', effectiveFrom: '2023-11-01', annexes: [], ...more,
});

/** What is known of the school, its people and one other paper; one more paper is of another school. */
export const knowing = (other: DocumentFacts = paper()) => ({
  school, ...people, [`document ${OTHER_ID}`]: other, [`document ${FOREIGN_ID}`]: paper({ schoolId: OTHER_SCHOOL_ID }),
});
export const known = knowing();

export const draftOf = (kind: DocumentKind, persons: readonly string[] = []): DocumentEvent =>
  DocumentDrafted({ documentId: DOCUMENT_ID, schoolId: SCHOOL_ID, kind, title: 'О наставничестве', zone: 'Asia/Irkutsk', persons });

const particulars = { documentId: DOCUMENT_ID, schoolId: SCHOOL_ID, title: 'О наставничестве', date: '2023-11-01', original: 'PAPER' as const };
const signing = { ...particulars, effectiveFrom: '2023-11-01' };

/** An order of 1 November 2023 that names a mentor, a deputy head and a pupil; `effectiveFrom` is its day. */
export const issued = (effectiveFrom = '2023-11-01'): readonly DocumentEvent[] => [
  draftOf('ORDER', [MENTOR, DEPUTY, PUPIL]),
  OrderIssued({ ...particulars, kind: 'ORDER', number: '5', book: 'CORE', signatory: 'director', annexes: [], effectiveFrom, toAcknowledge: [MENTOR, DEPUTY] }),
];
export const inForce = (): readonly DocumentEvent[] => [...issued(), DocumentCameIntoForce({ documentId: DOCUMENT_ID, effectiveFrom: '2023-11-01' })];

/** Minutes and papers of other kinds, signed on the same day and in force. */
export const minutesInForce = (): readonly DocumentEvent[] => [
  draftOf('MINUTES'),
  MinutesSigned({ ...signing, kind: 'MINUTES', number: '1', body: 'MENTOR_COUNCIL', toAcknowledge: [] }),
  DocumentCameIntoForce({ documentId: DOCUMENT_ID, effectiveFrom: '2023-11-01' }),
];
export const reportInForce = (): readonly DocumentEvent[] => [
  draftOf('REPORT'),
  DocumentSigned({ ...signing, kind: 'REPORT', signatory: 'author', toAcknowledge: [] }),
  DocumentCameIntoForce({ documentId: DOCUMENT_ID, effectiveFrom: '2023-11-01' }),
];
