import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type Document, isUnsigned } from '../document';
import { DocumentEndorsed, type DocumentEvent } from '../events';
import { documentOf, type DocumentsFacts } from '../other-documents';
import { refuse } from '../rejections';
import type { EndorseDocument } from './endorse-document.command';

/** Several may agree to one draft, each once. */
export const endorseDocument: Decide<Document, EndorseDocument, DocumentEvent, DocumentsFacts> = (command, state, { facts, today }) => {
  const { documentId, by, minutesId, remark, occurredOn } = command;
  if (!isUnsigned(state)) return refuse('DOCUMENT_SIGNED');
  if (occurredOn !== undefined && occurredOn > today(state.zone)) return refuse('DAY_IN_FUTURE', { date: inRussian(occurredOn) });
  const minutes = minutesId === undefined ? undefined : documentOf(state.schoolId, minutesId, facts);
  if (minutesId !== undefined && (minutes?.kind !== 'MINUTES' || !minutes.signed)) return refuse('MINUTES_MISSING');
  if (state.endorsedBy.includes(by)) return nothing;
  return accept(DocumentEndorsed({ documentId, by, ...(minutesId !== undefined && { minutesId }), ...(remark && { remark }) }));
};
