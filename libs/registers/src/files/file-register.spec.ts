import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { FileStored } from '@vekha/evidence/events';
import { EvidenceAttached, MeasureResultReported } from '@vekha/roadmap/measure-events';
import { ROADMAP_ID, SCHOOL_ID } from '@vekha/roadmap/testing/lyceum-history';
import { fileName, plainFileName } from './file-name';
import { fileKey, fileRegister } from './file-register';

const sha256 = 'ab'.repeat(32);
const scope = `school:${SCHOOL_ID}`;
const stored = FileStored({ schoolId: SCHOOL_ID, sha256, size: 10, mediaType: 'application/pdf' });
const about = { roadmapId: ROADMAP_ID, measureId: '000-1.1' };
const order = { kind: 'ORDER' as const, number: '01-35/10', date: '2023-11-10', file: { sha256, size: 10, mediaType: 'application/pdf' } };
const attached = EvidenceAttached({ ...about, evidence: order });
const reported = MeasureResultReported({ ...about, occurredOn: '2023-11-10', evidence: [order, { kind: 'LIST', date: '2023-11-10' }], doneLate: false, reportedLate: false });

describe('The register of files', () => {
  const rows = () => projected(fileRegister).given(`file-${SCHOOL_ID}-${sha256}`, [stored], { scope }).given(`roadmap-${ROADMAP_ID}`, [attached, reported], { scope }).rows();

  it('shows a file with the documents it belongs to, each once', () => {
    expect(rows()[fileKey(SCHOOL_ID, sha256)]).toMatchObject({ size: 10, mediaType: 'application/pdf', documents: [{ kind: 'ORDER', number: '01-35/10', date: '2023-11-10' }] });
  });

  it('makes the name people see from kind, number and date, in a form no computer takes for a path', () => {
    const row = rows()[fileKey(SCHOOL_ID, sha256)];
    expect(row && fileName(row)).toBe('Приказ № 01-35-10 от 10.11.2023.pdf');
    expect(fileName({ sha256, mediaType: 'text/csv', documents: [] })).toBe('Файл abababab.csv');
    expect(plainFileName({ sha256, mediaType: 'text/csv' })).toBe('abababababababab.csv');
  });

  it('leaves evidence of another school alone', () => {
    const other = projected(fileRegister).given('file-a', [stored], { scope }).given(`roadmap-${ROADMAP_ID}`, [attached], { scope: 'school:other' }).rows();
    expect(other[fileKey(SCHOOL_ID, sha256)]?.documents).toEqual([]);
  });
});
