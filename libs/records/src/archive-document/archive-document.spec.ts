import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentArchived, type DocumentEvent, OrderIssued } from '../events';
import { RETENTION_RULES } from '../retention';
import { DOCUMENT_ID, draftOf, inForce, reportInForce, SCHOOL_ID } from '../testing/school-papers';
import { ArchiveDocument } from './archive-document.command';

const documentId = DOCUMENT_ID;
const SOURCE = 'приказ Росархива от 20.12.2019 № 236';
const archiving = (more: Partial<Asked<ArchiveDocument>> = {}, history: readonly DocumentEvent[] = inForce()) =>
  scenario(recordsCommands).given(...history).when(ArchiveDocument, { documentId, ...more });
const personnelOrderOf = (date: string): readonly DocumentEvent[] => [
  draftOf('ORDER'),
  OrderIssued({ documentId, schoolId: SCHOOL_ID, kind: 'ORDER', title: 'О наставничестве', number: '5', book: 'PERSONNEL', date, effectiveFrom: date, signatory: 'director', original: 'PAPER', annexes: [], toAcknowledge: [] }),
];

describe('Archive a document', () => {
  it('an order on core activity is kept for ever (order № 236)', () => {
    archiving().then(DocumentArchived({ documentId, on: '2023-11-10', retention: { permanent: true, source: SOURCE } }));
  });

  it('a personnel order is kept for 50 years, one dated before 2003 for 75, to the end of a calendar year (order № 236)', () => {
    const kept = (years: number, keepUntil: string) => DocumentArchived({ documentId, on: '2023-11-10', retention: { permanent: false, years, keepUntil, source: SOURCE } });
    archiving({}, personnelOrderOf('2003-01-01')).then(kept(50, '2073-12-31'));
    archiving({}, personnelOrderOf('2002-12-31')).then(kept(75, '2098-12-31'));
  });

  it('a paper of another kind is kept as the school’s own list of files says', () => {
    archiving({}, reportInForce()).rejects('RETENTION_MISSING');
    const term = { years: 5, source: 'номенклатура дел, 02-14' };
    archiving({ term, occurredOn: '2023-11-02' }, reportInForce()).then(DocumentArchived({ documentId, on: '2023-11-02', retention: { permanent: false, keepUntil: '2028-12-31', ...term } }));
  });

  it('the school’s list may say a longer term than the law, never a shorter one, and one thing only', () => {
    const source = 'номенклатура дел, 01-01';
    const forEver = DocumentArchived({ documentId, on: '2023-11-10', retention: { permanent: true, source } });
    archiving({ term: { permanent: true, source } }, personnelOrderOf('2010-01-01')).then(forEver);
    expect(archiving({ term: { years: 49, source } }, personnelOrderOf('2010-01-01')).rejects('RETENTION_TOO_SHORT').message).toContain('не менее 50 лет');
    expect(archiving({ term: { years: 100, source } }).rejects('RETENTION_TOO_SHORT').message).toContain('постоянно');
    for (const term of [{ source }, { permanent: true, years: 5, source }]) archiving({ term }).rejects('RETENTION_UNCLEAR');
  });

  it('a draft goes without a term', () => {
    archiving({}, [draftOf('ORDER')]).then(DocumentArchived({ documentId, on: '2023-11-10' }));
  });

  it('a rule holds from its day: before it the school says the term itself', () => {
    archiving({ occurredOn: '2020-02-17' }, personnelOrderOf('2019-09-02')).rejects('RETENTION_MISSING');
    for (const { validFrom, source } of RETENTION_RULES) expect([/^\d{4}-\d{2}-\d{2}$/.test(validFrom), source.length > 0]).toEqual([true, true]);
  });

  it('refuses what is there already, and a day that has not come', () => {
    archiving({}, [...inForce(), DocumentArchived({ documentId, on: '2023-11-10' })]).rejects('DOCUMENT_ARCHIVED');
    archiving({ occurredOn: '2023-11-11' }).rejects('DAY_IN_FUTURE');
  });
});
