import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type Document, isUnsigned } from '../document';
import { type DocumentEvent, OrderIssued } from '../events';
import { employeesAmong, type PeopleFacts } from '../named-people';
import { namingStream } from '../order-number';
import { type DocumentsFacts, unfitAnnex } from '../other-documents';
import { refuse } from '../rejections';
import { inForceBy, signingData } from '../signing';
import type { IssueOrder } from './issue-order.command';

/**
 * DO-1: number, date, title and signatory together; the number itself is reserved by a claim. DO-2: annexes are papers of
 * their own. DO-3: its effect may begin on another day. Employees it names have to acknowledge it.
 */
export const issueOrder: Decide<Document, IssueOrder, DocumentEvent, PeopleFacts & DocumentsFacts> = (command, state, { facts, today }) => {
  const { documentId, number, date, book, signatory, annexes = [], namedIn } = command;
  const { schoolId, kind, title, persons, zone } = state;
  if (!isUnsigned(state)) return refuse('DOCUMENT_SIGNED');
  if (kind !== 'ORDER') return refuse('NOT_AN_ORDER');
  if (date > today(zone)) return refuse('SIGNED_IN_FUTURE', { date: inRussian(date) });
  const unfit = unfitAnnex(annexes, documentId, schoolId, facts);
  if (unfit) return unfit;
  const issued = OrderIssued({
    documentId, schoolId, kind, title, number, book, signatory, annexes,
    ...signingData(command, employeesAmong(persons, facts)),
    ...(namedIn && { namedIn: namingStream(namedIn) }),
  });
  return accept(issued, ...inForceBy(today(zone), documentId, command));
};
