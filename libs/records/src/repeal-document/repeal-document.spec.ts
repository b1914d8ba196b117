import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentRepealed, type DocumentEvent } from '../events';
import { DOCUMENT_ID, draftOf, FOREIGN_ID, inForce, issued, knowing, OTHER_ID, paper, reportInForce } from '../testing/school-papers';
import { RepealDocument } from './repeal-document.command';

const documentId = DOCUMENT_ID;
const repeals = DocumentRepealed({ documentId, by: OTHER_ID, on: '2023-11-05' });
const later = paper({ date: '2023-11-03', effectiveFrom: '2023-11-05' });
const changing = (other = later, history: readonly DocumentEvent[] = inForce(), by = OTHER_ID) =>
  scenario(recordsCommands).given(...history).knowing(knowing(other)).by('a-director', 'director').when(RepealDocument, { documentId, by });

describe('Repeal a document', () => {
  it('DO-4: another paper ends its effect from that paper’s day', () => {
    changing().then(repeals);
    changing({ ...later, kind: 'REPORT' }, reportInForce()).then(repeals);
  });

  it('DO-4: what no fit paper repeals stays in force', () => {
    changing(later, inForce(), FOREIGN_ID).rejects('CHANGING_DOCUMENT_MISSING');
    changing({ ...later, state: 'Signed' }).rejects('CHANGING_DOCUMENT_NOT_IN_FORCE');
    changing({ ...later, kind: 'MINUTES' }).rejects('CHANGING_DOCUMENT_OF_OTHER_KIND');
    changing(paper({ date: '2023-10-31' })).rejects('CHANGING_DOCUMENT_OLDER');
  });

  it('refuses a draft, what waits for its day, and what is repealed', () => {
    for (const history of [[draftOf('ORDER')], issued('2023-12-01'), [...inForce(), repeals]]) changing(later, history).rejects('DOCUMENT_NOT_IN_FORCE');
  });
});
