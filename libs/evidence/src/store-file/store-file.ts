import { accept, type Decide, factsOf, type Need, nothing } from '@vekha/event-sourcing/decider';
import type { EvidenceFile } from '../evidence-file';
import { type EvidenceEvent, FileStored } from '../events';
import { refuse } from '../rejections';
import type { StoreFile } from './store-file.command';

interface SchoolFacts {
  readonly schoolId: string;
}

export const schoolOfFile = ({ schoolId }: StoreFile): { readonly school: Need<SchoolFacts> } => ({ school: factsOf('school', `school-${schoolId}`) });

/** The same content again is no news; the hash alone says that it is the same. */
export const storeFile: Decide<EvidenceFile, StoreFile, EvidenceEvent, { readonly school?: SchoolFacts }> = ({ schoolId, sha256, size, mediaType }, { stored }, { facts }) => {
  if (stored) return stored.mediaType === mediaType ? nothing : refuse('FILE_TYPE_DIFFERS', { mediaType: stored.mediaType });
  if (!facts.school) return refuse('SCHOOL_MISSING');
  return accept(FileStored({ schoolId, sha256, size, mediaType }));
};
