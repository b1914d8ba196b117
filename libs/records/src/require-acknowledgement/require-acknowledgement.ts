import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type Document, isInUse } from '../document';
import { DocumentAcknowledgementRequired, type DocumentEvent } from '../events';
import { employeesAmong, type PeopleFacts, unknownPerson } from '../named-people';
import { refuse } from '../rejections';
import type { RequireAcknowledgement } from './require-acknowledgement.command';

/** Employees alone sign; who is on the list already stays there once. */
export const requireAcknowledgement: Decide<Document, RequireAcknowledgement, DocumentEvent, PeopleFacts> = ({ documentId, persons }, state, { facts }) => {
  if (state.date === undefined) return refuse('DOCUMENT_NOT_SIGNED');
  if (!isInUse(state)) return refuse('DOCUMENT_OUT_OF_USE');
  const unknown = unknownPerson(persons, state.schoolId, facts);
  if (unknown) return unknown;
  const employees = employeesAmong(persons, facts);
  const other = persons.find((personId) => !employees.includes(personId));
  if (other !== undefined) return refuse('NOT_AN_EMPLOYEE', { person: other });
  const news = [...new Set(persons)].filter((personId) => !state.toAcknowledge.includes(personId));
  return news.length === 0 ? nothing : accept(DocumentAcknowledgementRequired({ documentId, persons: news }));
};
