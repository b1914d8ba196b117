import { accept, type Decide, factsOf, type Need, nothing } from '@vekha/event-sourcing/decider';
import type { EvidenceFile } from '../evidence-file';
import { type EvidenceEvent, FileStored } from '../events';
import { refuse } from '../rejections';
import type { StoreFile } from './store-file.command';

interface SchoolFacts {
  readonly schoolId: string;
}

interface Facts {
  readonly school?: SchoolFacts;
  readonly person?: SchoolFacts;
}

/** The school, and the person the file is about. */
export const factsOfFile = ({ schoolId, aboutPersonId }: StoreFile): { readonly school: Need<SchoolFacts>; readonly person?: Need<SchoolFacts> } => ({
  school: factsOf('school', `school-${schoolId}`),
  ...(aboutPersonId !== undefined && { person: factsOf<SchoolFacts>('person', `person-${aboutPersonId}`) }),
});

/** The same content again is no news; the hash alone says that it is the same. */
export const storeFile: Decide<EvidenceFile, StoreFile, EvidenceEvent, Facts> = ({ schoolId, sha256, size, mediaType, keyId, aboutPersonId, purpose }, { stored }, { facts }) => {
  if (stored) return stored.mediaType === mediaType ? nothing : refuse('FILE_TYPE_DIFFERS', { mediaType: stored.mediaType });
  if (!facts.school) return refuse('SCHOOL_MISSING');
  if ((aboutPersonId === undefined) !== (purpose === undefined)) return refuse('FILE_PURPOSE_MISSING');
  if (aboutPersonId !== undefined && facts.person?.schoolId !== schoolId) return refuse('PERSON_MISSING');
  return accept(FileStored({ schoolId, sha256, size, mediaType, ...(keyId !== undefined && { keyId }), ...(aboutPersonId !== undefined && { aboutPersonId }), ...(purpose !== undefined && { purpose }) }));
};
