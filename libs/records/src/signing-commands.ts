import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { stream, theDocument } from './command-things';
import type { Document } from './document';
import { draftDocument } from './draft-document/draft-document';
import { DraftDocument } from './draft-document/draft-document.command';
import { endorseDocument } from './endorse-document/endorse-document';
import { EndorseDocument } from './endorse-document/endorse-document.command';
import {
  DocumentCameIntoForce, DocumentDrafted, DocumentEndorsed, DocumentFindingRaised, DocumentRegistered, DocumentSigned, MinutesSigned, OrderIssued,
} from './events';
import { issueOrder } from './issue-order/issue-order';
import { IssueOrder } from './issue-order/issue-order.command';
import { peopleFacts } from './named-people';
import { documentStream, schoolFacts } from './needed-facts';
import { orderNumberClaim } from './order-number';
import { documentsFacts } from './other-documents';
import { registerExternalDocument } from './register-external-document/register-external-document';
import { RegisterExternalDocument } from './register-external-document/register-external-document.command';
import { signDocument } from './sign-document/sign-document';
import { SignDocument } from './sign-document/sign-document.command';
import { signMinutes } from './sign-minutes/sign-minutes';
import { SignMinutes } from './sign-minutes/sign-minutes.command';

/** A new paper is a stream of its own, in the school that asks for it. */
const newDocument = {
  stream: (_command: object, id: (word: string) => string) => documentStream(id('document')),
  creates: true,
  scope: ({ schoolId }: { schoolId: string }) => `school:${schoolId}`,
  again: ['DOCUMENT_EXISTS'],
};

const signing = { stream, thing: theDocument, again: ['DOCUMENT_SIGNED'] };

/** How a paper comes to be and is signed. */
export const signingEntries: readonly CommandEntry<Document>[] = [
  command({
    command: DraftDocument, decide: draftDocument, title: 'Начать проект документа',
    gives: [DocumentDrafted],
    needs: ({ schoolId, persons = [] }) => ({ school: schoolFacts(schoolId), ...peopleFacts(persons) }), ...newDocument,
  }),
  command({
    command: EndorseDocument, decide: endorseDocument, title: 'Согласовать проект документа',
    gives: [DocumentEndorsed],
    needs: ({ minutesId }) => documentsFacts([minutesId]), stream, thing: theDocument,
  }),
  command({
    command: IssueOrder, decide: issueOrder, title: 'Издать приказ',
    gives: [OrderIssued, DocumentCameIntoForce],
    needs: ({ annexes = [] }, { persons }) => ({ ...peopleFacts(persons), ...documentsFacts(annexes) }),
    claims: (asked, { schoolId }) => [orderNumberClaim(asked, schoolId)], ...signing,
  }),
  command({
    command: SignMinutes, decide: signMinutes, title: 'Подписать протокол',
    gives: [MinutesSigned, DocumentCameIntoForce, DocumentFindingRaised],
    needs: (_command, { persons }) => peopleFacts(persons), ...signing,
  }),
  command({
    command: SignDocument, decide: signDocument, title: 'Подписать документ',
    gives: [DocumentSigned, DocumentCameIntoForce],
    needs: ({ orderId }, { persons }) => ({ ...peopleFacts(persons), ...documentsFacts([orderId]) }), ...signing,
  }),
  command({
    command: RegisterExternalDocument, decide: registerExternalDocument, title: 'Зарегистрировать готовый документ',
    gives: [DocumentRegistered, DocumentCameIntoForce],
    needs: ({ schoolId, persons = [], annexes = [] }) => ({ school: schoolFacts(schoolId), ...peopleFacts(persons), ...documentsFacts(annexes) }),
    claims: ({ kind, issuer, number, date, book, schoolId, namedIn }) =>
      kind === 'ORDER' && issuer === 'SCHOOL' && number !== undefined && book ? [orderNumberClaim({ number, date, book, ...(namedIn && { namedIn }) }, schoolId)] : [],
    ...newDocument,
  }),
];
