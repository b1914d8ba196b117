import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { Document } from '../document';
import { type DocumentEvent, DocumentRegistered } from '../events';
import { employeesAmong, type PeopleFacts, unknownPerson } from '../named-people';
import type { SchoolFacts } from '../needed-facts';
import { namingStream } from '../order-number';
import { type DocumentsFacts, unfitAnnex } from '../other-documents';
import { refuse } from '../rejections';
import { inForceBy, signingData } from '../signing';
import { whomItConcerns } from '../whom-it-concerns';
import type { RegisterExternalDocument } from './register-external-document.command';

type Facts = PeopleFacts & DocumentsFacts & { readonly school: SchoolFacts | undefined };

/**
 * A finished paper as it lies on the table. DO-1: the school's own order takes its number in the book, beside the command
 * that named it first when there is one; an order of another institution stands in that institution's book.
 */
export const registerExternalDocument: Decide<Document, RegisterExternalDocument, DocumentEvent, Facts> = (command, state, { id, today, facts }) => {
  if (state.status) return refuse('DOCUMENT_EXISTS');
  const { school } = facts;
  if (!school) return refuse('SCHOOL_MISSING');
  const { schoolId, kind, title, issuer, issuerName, number, date, book, body, signatory, persons = [], annexes = [], namedIn } = command;
  const { zone } = school;
  const documentId = id('document');
  const refusal = incomplete(command) ?? unknownPerson(persons, schoolId, facts) ?? unfitAnnex(annexes, documentId, schoolId, facts);
  if (refusal) return refusal;
  if (date > today(zone)) return refuse('SIGNED_IN_FUTURE', { date: inRussian(date) });
  const registered = DocumentRegistered({
    documentId, schoolId, zone, kind, title, issuer, signatory, annexes,
    ...whomItConcerns(command),
    ...signingData(command, employeesAmong([...new Set(persons)], facts)),
    ...(number !== undefined && { number }),
    ...(book && isOwnOrder(command) && { book }),
    ...(body && { body }),
    ...(issuerName !== undefined && issuer === 'OTHER' && { issuerName }),
    ...(namedIn && isOwnOrder(command) && { namedIn: namingStream(namedIn) }),
  });
  return accept(registered, ...inForceBy(today(zone), documentId, command));
};

/** An order in one of the school's own books. */
const isOwnOrder = ({ kind, issuer }: Pick<RegisterExternalDocument, 'kind' | 'issuer'>): boolean => kind === 'ORDER' && issuer === 'SCHOOL';

/** DO-1, DO-6: what the kind of paper cannot do without. */
function incomplete(command: RegisterExternalDocument): Decision<never> | undefined {
  const { kind, issuer, issuerName, number, book, body } = command;
  if (issuer === 'OTHER' && issuerName === undefined) return refuse('ISSUER_MISSING');
  if (isOwnOrder(command) && (number === undefined || book === undefined)) return refuse('ORDER_INCOMPLETE');
  return kind === 'MINUTES' && (number === undefined || body === undefined) ? refuse('MINUTES_INCOMPLETE') : undefined;
}
