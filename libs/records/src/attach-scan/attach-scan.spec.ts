import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { type DocumentEvent, DocumentRepealed, DocumentScanAttached } from '../events';
import { DEPUTY, DOCUMENT_ID, draftOf, inForce, known, OTHER_ID, PUPIL, STRANGER } from '../testing/school-papers';
import { AttachScan } from './attach-scan.command';

const documentId = DOCUMENT_ID;
const sha256 = 'ab'.repeat(32);
const file = { size: 1024, mediaType: 'application/pdf' };
const attached = DocumentScanAttached({ documentId, file: { sha256, ...file }, attestedBy: DEPUTY });
const attaching = (attestedBy = DEPUTY, history: readonly DocumentEvent[] = inForce(), facts: object = { ...known, file }) =>
  scenario(recordsCommands).given(...history).knowing(facts).when(AttachScan, { documentId, sha256, attestedBy });

describe('Attach a scan', () => {
  it('DO-5: keeps the hash of the copy and who attested it, once, also when the paper is out of use', () => {
    attaching().then(attached);
    attaching(DEPUTY, [...inForce(), attached]).thenNothing();
    attaching(DEPUTY, [...inForce(), DocumentRepealed({ documentId, by: OTHER_ID, on: '2023-11-05' })]).then(attached);
  });

  it('DO-5: refuses a file the school has not uploaded, and one attested by nobody of its employees', () => {
    expect(attaching(DEPUTY, inForce(), known).rejects('FILE_MISSING').message).toContain('abababab…');
    attaching(PUPIL).rejects('NOT_AN_EMPLOYEE');
    attaching(STRANGER).rejects('PERSON_MISSING');
  });

  it('refuses the copy of a draft', () => {
    attaching(DEPUTY, [draftOf('ORDER')]).rejects('DOCUMENT_NOT_SIGNED');
  });
});
