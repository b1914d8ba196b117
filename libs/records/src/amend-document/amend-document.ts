import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type Document, isInForce } from '../document';
import { DocumentAmended, type DocumentEvent } from '../events';
import { type DocumentsFacts, unfitToChange } from '../other-documents';
import { refuse } from '../rejections';
import type { AmendDocument } from './amend-document.command';

/** DO-4: the signed paper stays as it is; what changes is what it is read together with. */
export const amendDocument: Decide<Document, AmendDocument, DocumentEvent, DocumentsFacts> = ({ documentId, by }, state, { facts, today }) => {
  if (!isInForce(state)) return refuse('DOCUMENT_NOT_IN_FORCE');
  if (state.amendedBy.includes(by)) return nothing;
  const on = facts[`document ${by}`]?.effectiveFrom ?? today(state.zone);
  return unfitToChange(by, state, facts) ?? accept(DocumentAmended({ documentId, by, on }));
};
