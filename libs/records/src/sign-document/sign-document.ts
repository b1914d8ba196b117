import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type Document, isUnsigned } from '../document';
import type { DocumentKind } from '../document-words';
import { type DocumentEvent, DocumentSigned } from '../events';
import { employeesAmong, type PeopleFacts } from '../named-people';
import { documentOf, type DocumentsFacts } from '../other-documents';
import { refuse } from '../rejections';
import { inForceBy, signingData } from '../signing';
import type { SignDocument } from './sign-document.command';

/** Local acts a school puts into effect by an order (001:L126; 000:L14). */
const APPROVED_BY_ORDER: readonly DocumentKind[] = ['REGULATION', 'ROADMAP_ACT', 'SCHEDULE_ACT'];

/** DO-2: an act approved by an order is an annex of that order; without a day of its own it has effect from the order's. */
export const signDocument: Decide<Document, SignDocument, DocumentEvent, PeopleFacts & DocumentsFacts> = (command, state, { facts, today }) => {
  const { documentId, number, date, signatory, orderId } = command;
  const { schoolId, kind, title, persons, zone } = state;
  if (!isUnsigned(state)) return refuse('DOCUMENT_SIGNED');
  if (kind === 'ORDER' || kind === 'MINUTES') return refuse('SIGNED_OTHERWISE');
  if (date > today(zone)) return refuse('SIGNED_IN_FUTURE', { date: inRussian(date) });
  const order = orderId === undefined ? undefined : documentOf(schoolId, orderId, facts);
  const named = order?.kind === 'ORDER' && order.signed && order.annexes.includes(documentId);
  if (!named && (orderId !== undefined || APPROVED_BY_ORDER.includes(kind))) return refuse('APPROVING_ORDER_MISSING');
  const effectiveFrom = command.effectiveFrom ?? order?.effectiveFrom ?? date;
  const signed = DocumentSigned({
    documentId, schoolId, kind, title, signatory,
    ...signingData({ ...command, effectiveFrom }, employeesAmong(persons, facts)),
    ...(number !== undefined && { number }),
    ...(orderId !== undefined && { orderId }),
  });
  return accept(signed, ...inForceBy(today(zone), documentId, { date, effectiveFrom }));
};
