import { code, defineEvent, type EventOf, number, reference } from '@vekha/event-sourcing/event-definition';
import { MEDIA_TYPES } from './media-types';

/** The file's own name is not here: people write persons' names into it. */
export const FileStored = defineEvent('FileStored', 1, 'принят файл', {
  schoolId: reference('school'),
  /** Lower-case hex; with it the log's own hash chain covers the content. */
  sha256: reference('file'),
  /** Bytes. */
  size: number(),
  mediaType: code(...MEDIA_TYPES),
});

export const evidenceEvents = [FileStored] as const;
export type EvidenceEvent = EventOf<(typeof evidenceEvents)[number]>;
