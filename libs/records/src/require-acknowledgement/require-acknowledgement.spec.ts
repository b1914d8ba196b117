import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentAcknowledgementRequired, type DocumentEvent, DocumentRepealed } from '../events';
import { DOCUMENT_ID, draftOf, inForce, known, MENTOR, minutesInForce, OTHER_ID, PUPIL, STRANGER } from '../testing/school-papers';
import { RequireAcknowledgement } from './require-acknowledgement.command';

const documentId = DOCUMENT_ID;
const requiring = (persons: readonly string[], history: readonly DocumentEvent[] = minutesInForce()) =>
  scenario(recordsCommands).given(...history).knowing(known).when(RequireAcknowledgement, { documentId, persons });

describe('Require acknowledgement', () => {
  it('adds employees the paper does not name, each once', () => {
    requiring([MENTOR, MENTOR]).then(DocumentAcknowledgementRequired({ documentId, persons: [MENTOR] }));
    requiring([MENTOR], inForce()).thenNothing();
  });

  it('refuses a pupil, and somebody of another school', () => {
    expect(requiring([MENTOR, PUPIL]).rejects('NOT_AN_EMPLOYEE').message).toContain(PUPIL);
    requiring([STRANGER]).rejects('PERSON_MISSING');
  });

  it('refuses a draft, and what is out of use', () => {
    requiring([MENTOR], [draftOf('ORDER')]).rejects('DOCUMENT_NOT_SIGNED');
    requiring([MENTOR], [...inForce(), DocumentRepealed({ documentId, by: OTHER_ID, on: '2023-11-05' })]).rejects('DOCUMENT_OUT_OF_USE');
  });
});
