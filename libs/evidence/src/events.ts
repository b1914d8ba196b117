import { code, defineEvent, type EventOf, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { MEDIA_TYPES } from './media-types';

/** The file's own name is not here: people write persons' names into it. */
export const FileStored = defineEvent('FileStored', 1, 'принят файл', {
  schoolId: reference('school'),
  /** Of what lies on disk, in lower-case hex: with it the log's own hash chain covers the content. */
  sha256: reference('file'),
  /** Bytes of the content. */
  size: number(),
  mediaType: code(...MEDIA_TYPES),
  /** Absent on files taken before files were sealed. */
  keyId: optional(reference('key')),
  /** Of whom it is, where it is of one person, and what it is kept for. */
  aboutPersonId: optional(reference('person')),
  purpose: optional(code<string>()),
});

export const evidenceEvents = [FileStored] as const;
export type EvidenceEvent = EventOf<(typeof evidenceEvents)[number]>;
