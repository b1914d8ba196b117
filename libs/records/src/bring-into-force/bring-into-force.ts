import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { Document } from '../document';
import { DocumentCameIntoForce, type DocumentEvent } from '../events';
import { refuse } from '../rejections';
import type { BringIntoForce } from './bring-into-force.command';

/** DO-3: never before the day the paper itself names. */
export const bringIntoForce: Decide<Document, BringIntoForce, DocumentEvent> = ({ documentId }, { status, effectiveFrom, zone }, { today }) => {
  if (status !== 'Signed' || effectiveFrom === undefined) return refuse('DOCUMENT_NOT_WAITING');
  if (effectiveFrom > today(zone)) return refuse('NOT_IN_FORCE_YET', { date: inRussian(effectiveFrom) });
  return accept(DocumentCameIntoForce({ documentId, effectiveFrom }));
};
