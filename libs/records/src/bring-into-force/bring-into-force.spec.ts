import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentCameIntoForce, type DocumentEvent } from '../events';
import { DOCUMENT_ID, draftOf, inForce, issued } from '../testing/school-papers';
import { BringIntoForce } from './bring-into-force.command';

const documentId = DOCUMENT_ID;
const bringing = (history: readonly DocumentEvent[], at = '2023-11-10T08:00:00.000Z') => scenario(recordsCommands).given(...history).at(at).by('worker', 'system').when(BringIntoForce, { documentId });

describe('Bring a document into force', () => {
  it('DO-3: from the first instant of its day in the school’s zone, not before', () => {
    expect(bringing(issued('2023-12-01'), '2023-11-30T15:59:59.999Z').rejects('NOT_IN_FORCE_YET').message).toContain('01.12.2023');
    bringing(issued('2023-12-01'), '2023-11-30T16:00:00.000Z').then(DocumentCameIntoForce({ documentId, effectiveFrom: '2023-12-01' }));
  });

  it('refuses a draft, and what is in force', () => {
    for (const history of [[draftOf('ORDER')], inForce()]) bringing(history).rejects('DOCUMENT_NOT_WAITING');
  });
});
