import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type Document, isInUse } from '../document';
import { DocumentAcknowledged, type DocumentEvent } from '../events';
import { refuse } from '../rejections';
import type { AcknowledgeDocument } from './acknowledge-document.command';

/**
 * Each employee on the list signs once, not before the paper was signed (domain §4.9, §9.4). An amended paper is still
 * read by whoever comes later.
 */
export const acknowledgeDocument: Decide<Document, AcknowledgeDocument, DocumentEvent> = ({ documentId, personId, form, occurredOn }, state, { today }) => {
  if (state.date === undefined) return refuse('DOCUMENT_NOT_SIGNED');
  if (!isInUse(state)) return refuse('DOCUMENT_OUT_OF_USE');
  if (!state.toAcknowledge.includes(personId)) return refuse('PERSON_NOT_ASKED');
  if (state.acknowledged.includes(personId)) return nothing;
  const on = occurredOn ?? today(state.zone);
  if (on > today(state.zone)) return refuse('DAY_IN_FUTURE', { date: inRussian(on) });
  if (on < state.date) return refuse('ACKNOWLEDGED_BEFORE_SIGNING', { date: inRussian(on), signed: inRussian(state.date) });
  return accept(DocumentAcknowledged({ documentId, personId, on, form }));
};
