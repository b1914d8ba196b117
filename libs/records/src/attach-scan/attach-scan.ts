import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { Document } from '../document';
import { type DocumentEvent, DocumentScanAttached } from '../events';
import { employeesAmong, type PeopleFacts, unknownPerson } from '../named-people';
import type { FileFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { AttachScan } from './attach-scan.command';

type Facts = PeopleFacts & { readonly file: FileFacts | undefined };

/** DO-5: the log keeps the hash of the copy and who attested it; a paper out of use may still get its copy. */
export const attachScan: Decide<Document, AttachScan, DocumentEvent, Facts> = ({ documentId, sha256, attestedBy }, state, { facts }) => {
  if (state.date === undefined) return refuse('DOCUMENT_NOT_SIGNED');
  const unknown = unknownPerson([attestedBy], state.schoolId, facts);
  if (unknown) return unknown;
  if (employeesAmong([attestedBy], facts).length === 0) return refuse('NOT_AN_EMPLOYEE', { person: attestedBy });
  const { file } = facts;
  if (!file) return refuse('FILE_MISSING', { file: sha256.slice(0, 8) });
  if (state.scans.includes(sha256)) return nothing;
  return accept(DocumentScanAttached({ documentId, file: { sha256, size: file.size, mediaType: file.mediaType }, attestedBy }));
};
