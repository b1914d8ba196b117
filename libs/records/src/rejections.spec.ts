import type { Rejection } from '@vekha/event-sourcing/decider';
import { type Scenario, scenario } from '@vekha/event-sourcing/testing/scenario';
import { AcknowledgeDocument } from './acknowledge-document/acknowledge-document.command';
import { AmendDocument } from './amend-document/amend-document.command';
import { ArchiveDocument } from './archive-document/archive-document.command';
import { AttachScan } from './attach-scan/attach-scan.command';
import { BringIntoForce } from './bring-into-force/bring-into-force.command';
import { recordsCommands } from './commands';
import { DraftDocument } from './draft-document/draft-document.command';
import { EndorseDocument } from './endorse-document/endorse-document.command';
import { DocumentArchived, type DocumentEvent, DocumentRepealed } from './events';
import { IssueOrder } from './issue-order/issue-order.command';
import { orderNumberClaim } from './order-number';
import { RegisterExternalDocument } from './register-external-document/register-external-document.command';
import { sentences } from './rejections';
import { RequireAcknowledgement } from './require-acknowledgement/require-acknowledgement.command';
import { SignDocument } from './sign-document/sign-document.command';
import { SignMinutes } from './sign-minutes/sign-minutes.command';
import { DOCUMENT_ID, draftOf, inForce, issued, knowing, known, MENTOR, OTHER_ID, paper, PUPIL, reportInForce, SCHOOL_ID, STRANGER } from './testing/school-papers';

type Code = keyof typeof sentences;

const documentId = DOCUMENT_ID;
const draft = { schoolId: SCHOOL_ID, kind: 'ORDER' as const, title: 'О наставничестве' };
const order = { documentId, number: '5', date: '2023-11-01', book: 'CORE' as const, signatory: 'director' as const, original: 'PAPER' as const };
const minutes = { documentId, number: '1', date: '2023-11-01', body: 'MEETING' as const, original: 'PAPER' as const };
const act = { documentId, date: '2023-11-01', signatory: 'author' as const, original: 'PAPER' as const };
const paperwork = { ...draft, issuer: 'SCHOOL' as const, date: '2023-11-01', signatory: 'director' as const, original: 'PAPER' as const };
const reading = { documentId, personId: MENTOR, form: 'PAPER' as const };
const given = (...history: readonly DocumentEvent[]): Scenario => scenario(recordsCommands).given(...history).knowing(known);
const amending = (other: ReturnType<typeof paper>): Scenario => given(...inForce()).knowing(knowing(other)).when(AmendDocument, { documentId, by: OTHER_ID });
const repealed = [...inForce(), DocumentRepealed({ documentId, by: OTHER_ID, on: '2023-11-05' })];

/** The number of an order is refused by its claim, not by a decision. */
const claimed: Readonly<Record<'ORDER_NUMBER_TAKEN' | 'ORDER_NOT_NAMED_THERE', () => Rejection>> = {
  ORDER_NUMBER_TAKEN: () => orderNumberClaim(order, SCHOOL_ID).rejection,
  ORDER_NOT_NAMED_THERE: () => orderNumberClaim({ ...order, namedIn: { thing: 'roadmap', id: OTHER_ID } }, SCHOOL_ID).rejection,
};

/** How each code is reached. A code nobody can reach is a sentence nobody reads. */
const ways: Readonly<Record<Exclude<Code, keyof typeof claimed>, () => Scenario>> = {
  SCHOOL_MISSING: () => given().knowing({}).when(DraftDocument, draft),
  DOCUMENT_EXISTS: () => given(draftOf('ORDER')).when(DraftDocument, draft),
  PERSON_MISSING: () => given().when(DraftDocument, { ...draft, persons: [STRANGER] }),
  DOCUMENT_SIGNED: () => given(...inForce()).when(EndorseDocument, { documentId, by: 'curator' }),
  DOCUMENT_NOT_SIGNED: () => given(draftOf('ORDER')).when(AcknowledgeDocument, reading),
  DOCUMENT_NOT_IN_FORCE: () => given(draftOf('ORDER')).when(AmendDocument, { documentId, by: OTHER_ID }),
  DOCUMENT_NOT_WAITING: () => given(...inForce()).when(BringIntoForce, { documentId }),
  DOCUMENT_OUT_OF_USE: () => given(...repealed).when(AcknowledgeDocument, reading),
  DOCUMENT_ARCHIVED: () => given(...inForce(), DocumentArchived({ documentId, on: '2023-11-10' })).when(ArchiveDocument, { documentId }),
  NOT_AN_ORDER: () => given(draftOf('REPORT')).when(IssueOrder, order),
  NOT_MINUTES: () => given(draftOf('REPORT')).when(SignMinutes, minutes),
  SIGNED_OTHERWISE: () => given(draftOf('ORDER')).when(SignDocument, act),
  ORDER_INCOMPLETE: () => given().when(RegisterExternalDocument, paperwork),
  MINUTES_INCOMPLETE: () => given().when(RegisterExternalDocument, { ...paperwork, kind: 'MINUTES' }),
  ISSUER_MISSING: () => given().when(RegisterExternalDocument, { ...paperwork, issuer: 'OTHER' }),
  SIGNED_IN_FUTURE: () => given(draftOf('ORDER')).when(IssueOrder, { ...order, date: '2023-11-11' }),
  NOT_IN_FORCE_YET: () => given(...issued('2023-12-01')).when(BringIntoForce, { documentId }),
  ANNEX_MISSING: () => given(draftOf('ORDER')).when(IssueOrder, { ...order, annexes: [documentId] }),
  APPROVING_ORDER_MISSING: () => given(draftOf('REGULATION')).when(SignDocument, act),
  MINUTES_MISSING: () => given(draftOf('ORDER')).when(EndorseDocument, { documentId, by: 'mentor-council', minutesId: OTHER_ID }),
  NOT_AN_EMPLOYEE: () => given(...inForce()).when(RequireAcknowledgement, { documentId, persons: [PUPIL] }),
  PERSON_NOT_ASKED: () => given(...inForce()).when(AcknowledgeDocument, { ...reading, personId: PUPIL }),
  ACKNOWLEDGED_BEFORE_SIGNING: () => given(...inForce()).when(AcknowledgeDocument, { ...reading, occurredOn: '2023-10-31' }),
  DAY_IN_FUTURE: () => given(...inForce()).when(AcknowledgeDocument, { ...reading, occurredOn: '2023-11-11' }),
  FILE_MISSING: () => given(...inForce()).when(AttachScan, { documentId, sha256: 'ab'.repeat(32), attestedBy: MENTOR }),
  CHANGING_DOCUMENT_MISSING: () => given(...inForce()).when(AmendDocument, { documentId, by: documentId }),
  CHANGING_DOCUMENT_NOT_IN_FORCE: () => amending(paper({ state: 'Signed' })),
  CHANGING_DOCUMENT_OF_OTHER_KIND: () => amending(paper({ kind: 'REPORT' })),
  CHANGING_DOCUMENT_OLDER: () => amending(paper({ date: '2023-10-31' })),
  RETENTION_MISSING: () => given(...reportInForce()).when(ArchiveDocument, { documentId }),
  RETENTION_UNCLEAR: () => given(...inForce()).when(ArchiveDocument, { documentId, term: { source: '01-01' } }),
  RETENTION_TOO_SHORT: () => given(...inForce()).when(ArchiveDocument, { documentId, term: { years: 5, source: '01-01' } }),
};

const isClaimed = (code: Code): code is keyof typeof claimed => Object.hasOwn(claimed, code);
const rejectionOf = (code: Code): Rejection => (isClaimed(code) ? claimed[code]() : ways[code]().rejects(code));

describe('What a school reads when a paper is refused', () => {
  it('every declared code has a way to it', () => {
    expect([...Object.keys(ways), ...Object.keys(claimed)].sort()).toEqual(Object.keys(sentences).sort());
  });

  it.each(Object.keys(sentences) as Code[])('%s is reached, in Russian, with every blank of its sentence filled in', (code) => {
    const { message } = rejectionOf(code);
    expect(rejectionOf(code).code).toBe(code);
    expect(message).toMatch(/^[А-ЯЁ].*[.!?]$/);
    expect(message).not.toMatch(/[{}]|undefined/);
    for (const [, blank] of sentences[code].matchAll(/\{(\w+)\}/g)) expect(message).not.toContain(`${blank} `);
  });
});
