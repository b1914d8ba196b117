import { CommandDirectory } from '@vekha/event-sourcing/command-gateway';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { AttachEvidence } from './attach-evidence/attach-evidence.command';
import { AttachExternalSchedule } from './attach-external-schedule/attach-external-schedule.command';
import { roadmapCommands } from './commands';
import type { EvidenceItem } from './evidence-item.command';
import { EvidenceAttached, MeasureResultReported } from './measure-events';
import { OccurrenceHeld } from './occurrence-events';
import { RecordOccurrenceHeld } from './record-occurrence-held/record-occurrence-held.command';
import { ReportResult } from './report-result/report-result.command';
import { active, ROADMAP_ID, SCHOOL_ID } from './testing/lyceum-history';
import { roadmapId, running } from './testing/school-history';

const file = { sha256: 'ab'.repeat(32), size: 2_048, mediaType: 'application/pdf' };
const order: EvidenceItem = { kind: 'ORDER', number: '7', date: '2021-09-20', file };
const uploaded = { [`file ${file.sha256}`]: { size: file.size, mediaType: file.mediaType } };
const ofLyceum = { roadmapId: ROADMAP_ID, measureId: '000-1.1' };

const given = {
  attaching: () => scenario(roadmapCommands).given(...active()).when(AttachEvidence, { ...ofLyceum, evidence: order }),
  reporting: () => scenario(roadmapCommands).given(...active()).at('2023-09-20T08:00:00.000Z').when(ReportResult, { ...ofLyceum, occurredOn: '2023-09-20', evidence: [{ kind: 'LIST', date: '2023-09-20' }, order] }),
  holding: () => scenario(roadmapCommands).given(...running).at('2021-10-20T08:00:00.000Z').when(RecordOccurrenceHeld, { roadmapId, measureId: 'yearly', period: '2021-22', occurredOn: '2021-10-20', evidence: [order] }),
  scheduling: () => scenario(roadmapCommands).given(...running).when(AttachExternalSchedule, { roadmapId, measureId: 'schedule', document: order, times: [{ due: '2021-12-10' }] }),
};
type Way = keyof typeof given;
const ways = Object.keys(given) as Way[];

describe('The file of an evidence item', () => {
  it('is named in the event by its hash, size and type', () => {
    given.attaching().knowing(uploaded).then(EvidenceAttached({ ...ofLyceum, evidence: { kind: 'ORDER', number: '7', date: '2021-09-20', file } }));
    expect(given.reporting().knowing(uploaded).acceptedEvents()[0]?.data).toMatchObject({ evidence: [{ kind: 'LIST' }, { file }] } satisfies Partial<Record<keyof Parameters<typeof MeasureResultReported>[0], unknown>>);
    expect(given.holding().knowing(uploaded).acceptedEvents()[0]?.data).toMatchObject({ evidence: [{ file }] } satisfies Partial<Record<keyof Parameters<typeof OccurrenceHeld>[0], unknown>>);
    expect(given.scheduling().knowing(uploaded).acceptedEvents()[0]?.data).toMatchObject({ document: { file } });
  });

  it.each(ways)('must have been uploaded, and as it is named: %s', (way) => {
    expect(given[way]().knowing({}).rejects('FILE_MISSING').message).toContain('abababab…');
    given[way]().knowing({ [`file ${file.sha256}`]: { ...file, size: 1 } }).rejects('FILE_MISSING');
    given[way]().knowing({ [`file ${file.sha256}`]: { ...file, mediaType: 'text/csv' } }).rejects('FILE_MISSING');
  });

  it('tells two editions of one document apart', () => {
    const other = { ...order, file: { ...file, sha256: 'cd'.repeat(32) } };
    const attached = EvidenceAttached({ ...ofLyceum, evidence: { kind: 'ORDER', number: '7', date: '2021-09-20', file } });
    const asking = (evidence: EvidenceItem) => scenario(roadmapCommands).given(...active(), attached).knowing({ ...uploaded, [`file ${other.file.sha256}`]: file }).when(AttachEvidence, { ...ofLyceum, evidence });
    asking(order).thenNothing();
    expect(asking(other).acceptedEvents()).toHaveLength(1);
  });

  it.each([AttachEvidence, ReportResult, RecordOccurrenceHeld, AttachExternalSchedule])('is asked for in the stream of the roadmap’s own school: %p', (command) => {
    const entry = new CommandDirectory([roadmapCommands]).find(command.name)?.entry;
    const asked = { evidence: command === AttachEvidence ? order : [order], document: order };
    expect(entry?.needs?.(asked, { schoolId: SCHOOL_ID })).toMatchObject({ [`file ${file.sha256}`]: { published: 'file', stream: `file-${SCHOOL_ID}-${file.sha256}` } });
  });
});
