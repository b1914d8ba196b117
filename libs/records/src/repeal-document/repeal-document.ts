import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type Document, isInForce } from '../document';
import { type DocumentEvent, DocumentRepealed } from '../events';
import { type DocumentsFacts, unfitToChange } from '../other-documents';
import { refuse } from '../rejections';
import type { RepealDocument } from './repeal-document.command';

/** DO-4: what a paper put into effect only a paper ends. */
export const repealDocument: Decide<Document, RepealDocument, DocumentEvent, DocumentsFacts> = ({ documentId, by }, state, { facts, today }) => {
  if (!isInForce(state)) return refuse('DOCUMENT_NOT_IN_FORCE');
  const on = facts[`document ${by}`]?.effectiveFrom ?? today(state.zone);
  return unfitToChange(by, state, facts) ?? accept(DocumentRepealed({ documentId, by, on }));
};
