import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentAmended, type DocumentEvent } from '../events';
import { DOCUMENT_ID, draftOf, FOREIGN_ID, inForce, issued, knowing, OTHER_ID, paper, reportInForce } from '../testing/school-papers';
import { AmendDocument } from './amend-document.command';

const documentId = DOCUMENT_ID;
const amends = DocumentAmended({ documentId, by: OTHER_ID, on: '2023-11-05' });
const later = paper({ date: '2023-11-03', effectiveFrom: '2023-11-05' });
const changing = (other = later, history: readonly DocumentEvent[] = inForce(), by = OTHER_ID) =>
  scenario(recordsCommands).given(...history).knowing(knowing(other)).by('a-director', 'director').when(AmendDocument, { documentId, by });

describe('Amend a document', () => {
  it('DO-4: another paper in force amends it from that paper’s day, several one after another, each once', () => {
    changing().then(amends);
    changing(later, [...inForce(), amends]).thenNothing();
    const further = DocumentAmended({ documentId, by: FOREIGN_ID, on: '2023-11-04' });
    changing(later, [...inForce(), further]).then(amends);
  });

  it('DO-4: a report may be amended by an order or by a report, an order by an order only', () => {
    changing(later, reportInForce()).then(amends);
    changing({ ...later, kind: 'REPORT' }, reportInForce()).then(amends);
    changing({ ...later, kind: 'REPORT' }).rejects('CHANGING_DOCUMENT_OF_OTHER_KIND');
  });

  it('DO-4: never by itself, by a draft, by a paper of another school, by one that waits for its day or by an older one', () => {
    changing(later, inForce(), DOCUMENT_ID).rejects('CHANGING_DOCUMENT_MISSING');
    changing(later, inForce(), FOREIGN_ID).rejects('CHANGING_DOCUMENT_MISSING');
    changing({ ...later, signed: false }).rejects('CHANGING_DOCUMENT_MISSING');
    for (const state of ['Signed', 'Repealed', 'Archived'] as const) changing({ ...later, state }).rejects('CHANGING_DOCUMENT_NOT_IN_FORCE');
    changing(paper({ date: '2023-10-31' })).rejects('CHANGING_DOCUMENT_OLDER');
  });

  it('refuses a draft and what is not yet in force', () => {
    for (const history of [[draftOf('ORDER')], issued('2023-12-01')]) changing(later, history).rejects('DOCUMENT_NOT_IN_FORCE');
  });
});
