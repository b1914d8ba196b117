import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { evidenceCommands } from '../commands';
import { FileStored } from '../events';
import { StoreFile } from './store-file.command';

const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const file = { schoolId, sha256: 'ab'.repeat(32), size: 1_024, mediaType: 'application/pdf' as const };
const storing = () => scenario(evidenceCommands).knowing({ school: { schoolId } });

describe('Store a file', () => {
  it('enters its hash, size and type, and nothing of its name', () => {
    storing().when(StoreFile, file).then(FileStored(file));
    expect(Object.keys(FileStored.fields).sort()).toEqual(['aboutPersonId', 'keyId', 'mediaType', 'purpose', 'schoolId', 'sha256', 'size']);
  });

  it('says whom it is about and what for, where it is about one person of the school', () => {
    const about = { ...file, keyId: 'a'.repeat(32), aboutPersonId: '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0001', purpose: 'consentProof' as const };
    storing().knowing({ school: { schoolId }, person: { schoolId } }).when(StoreFile, about).then(FileStored(about));
    for (const person of [undefined, { schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0029' }]) storing().knowing({ school: { schoolId }, ...(person && { person }) }).when(StoreFile, about).rejects('PERSON_MISSING');
    const { purpose: _purpose, ...withoutPurpose } = about;
    storing().when(StoreFile, withoutPurpose).rejects('FILE_PURPOSE_MISSING');
  });

  it('changes nothing when the same content comes again', () => {
    storing().given(FileStored(file)).when(StoreFile, file).thenNothing();
  });

  it('refuses the same content under another type, and a school nobody entered', () => {
    expect(storing().given(FileStored(file)).when(StoreFile, { ...file, mediaType: 'text/plain' }).rejects('FILE_TYPE_DIFFERS').message).toContain('application/pdf');
    scenario(evidenceCommands).when(StoreFile, file).rejects('SCHOOL_MISSING');
  });
});
