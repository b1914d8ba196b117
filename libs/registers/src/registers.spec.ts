import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { DeadlineMissing, MeasureRescheduled } from '@vekha/roadmap/deadline-events';
import { FindingRaised, RoadmapCompleted, StageStarted } from '@vekha/roadmap/events';
import { MeasureReminderSent } from '@vekha/roadmap/notice-events';
import { active, approved, completed, deadlines, opened, overdue, reported, ROADMAP_ID, SCHOOL_ID, underReview } from '@vekha/roadmap/testing/lyceum-history';
import { deadlineRegister } from './deadlines/deadline-register';
import { measureRegister } from './measures/measure-register';
import { roadmapRegister } from './roadmaps/roadmap-register';

const stream = `roadmap-${ROADMAP_ID}`;
const scope = `school:${SCHOOL_ID}`;
const roadmapId = ROADMAP_ID;
const order = { number: '2-П', date: '2023-12-01' };
const moved = MeasureRescheduled({ roadmapId, measureId: '000-4.1', order, deadline: { ...deadlines.may, version: 2 } });
const key = (measureId: string): string => `${ROADMAP_ID}/${measureId}`;

describe('The register of roadmaps', () => {
  const rows = (...events: Parameters<typeof projecting>[0]) => projecting(events).rows()[ROADMAP_ID];
  const projecting = (events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(roadmapRegister).given(stream, events, { scope });

  it('shows one line per roadmap: its order, its stages, and its measures without the control rows', () => {
    const row = rows(...active('2023-07-03'));
    expect(row).toMatchObject({ status: 'Active', orderNumber: '01-35-10', orderDate: '2023-07-03', measuresTotal: 3, measuresDone: 0, measuresOverdue: [] });
    expect(row?.stages.map(({ stageId, status }) => `${stageId} ${status}`)).toEqual(['000-1 Planned', '000-4 Planned', '000-6 Planned']);
  });

  it('starts a stage without touching the version of the roadmap itself', () => {
    const before = rows(...active());
    const after = rows(...active(), StageStarted({ roadmapId, stageId: '000-4' }));
    expect(after?.stages[1]?.status).toBe('InProgress');
    expect(after?.version).toBe(before?.version);
  });

  it('counts what is overdue until it is accepted or rescheduled', () => {
    expect(rows(...active(), overdue('000-1.1'), overdue('000-4.1'))?.measuresOverdue).toEqual(['000-1.1', '000-4.1']);
    expect(rows(...active(), overdue('000-4.1'), moved)?.measuresOverdue).toEqual([]);
    expect(rows(...active(), overdue('000-1.1'), reported('000-1.1'), completed('000-1.1'))).toMatchObject({ measuresOverdue: [], measuresDone: 1 });
  });

  it('keeps the findings, and what became of the roadmap', () => {
    const row = rows(...approved('2023-11-10'), FindingRaised({ roadmapId, findingId: 'f', code: 'DUPLICATE_MEASURE', measures: ['000-1.1'] }), RoadmapCompleted({ roadmapId, measuresDone: 3, measuresTotal: 3 }));
    expect(row?.findings.map(({ code }) => code)).toContain('RETROACTIVE_APPROVAL');
    expect(row?.status).toBe('Completed');
  });
});

describe('The register of measures', () => {
  const row = (measureId: string, ...events: Parameters<ReturnType<typeof projected>['given']>[1]) =>
    projected(measureRegister).given(stream, events, { scope }).rows()[key(measureId)];

  it('shows the term as the document says it and as dates, with the reason', () => {
    expect(row('000-1.1', ...underReview())).toMatchObject({ status: 'Scheduled', start: '2023-08-01', nominalDue: '2023-09-30', effectiveDue: '2023-10-02', documents: ['Приложение 1'] });
  });

  it('leaves a measure without a term planned', () => {
    const undated = row('000-4.1', ...underReview('000-4.1'));
    expect(undated).toMatchObject({ status: 'Planned', effectiveDue: null });
    expect(row('000-4.1', ...underReview('000-4.1'), DeadlineMissing({ roadmapId, measureId: '000-4.1', verbatim: 'в течение года' }))).toMatchObject({ deadlineVerbatim: 'в течение года' });
  });

  it('follows a measure from opening to acceptance, each step under a version of its own', () => {
    const steps = [opened('000-1.1'), overdue('000-1.1'), reported('000-1.1'), completed('000-1.1')];
    const history = projected(measureRegister).given(stream, [...active(), ...steps], { scope }).history(key('000-1.1'));
    expect(history.slice(-5).map(({ status, overdue: late }) => `${status} ${late}`)).toEqual(['Scheduled false', 'Open false', 'Open true', 'Reported true', 'Completed true']);
    const versions = history.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('opens what becomes overdue before it was opened, and schedules anew what is rescheduled', () => {
    expect(row('000-4.1', ...active(), overdue('000-4.1'))).toMatchObject({ status: 'Open', overdue: true });
    expect(row('000-4.1', ...active(), overdue('000-4.1'), moved)).toMatchObject({ status: 'Scheduled', overdue: false, effectiveDue: '2024-05-31' });
  });

  it('shows of evidence the hash of its file and where it is downloaded', () => {
    const file = { sha256: 'ab'.repeat(32), size: 10, mediaType: 'application/pdf' };
    const scanned = { kind: 'ORDER' as const, number: '7', date: '2023-11-10', file };
    const list = { kind: 'LIST' as const, date: '2023-11-10' };
    expect(row('000-1.1', ...active(), reported('000-1.1', [scanned, list]))?.evidence).toEqual([{ ...scanned, link: `schools/${SCHOOL_ID}/files/${file.sha256}` }, list]);
  });

  it('marks what fell due before its order', () => {
    expect(row('000-1.1', ...approved('2023-11-10'))).toMatchObject({ retroactive: true, findings: expect.arrayContaining(['RETROACTIVE_APPROVAL']) });
    expect(row('000-6.2', ...approved('2023-11-10'))).toMatchObject({ retroactive: false });
  });
});

describe('The register of deadlines', () => {
  const row = (measureId: string, ...events: Parameters<ReturnType<typeof projected>['given']>[1]) =>
    projected(deadlineRegister).given(stream, events, { scope, recordedAt: '2023-12-01T08:00:00.000Z' }).rows()[key(measureId)];
  const outcomes = (measureId: string, ...events: Parameters<typeof row>[1][]) => row(measureId, ...events)?.rungs.map(({ rung, outcome }) => `${rung} ${outcome}`);
  const reminded = MeasureReminderSent({ roadmapId, measureId: '000-4.1', deadlineVersion: 1, rung: 'due', effectiveDue: '2024-05-02', supersedes: ['reminder'] });

  it('has nothing to ring before activation, then the earliest waiting rung', () => {
    expect(row('000-4.1', ...approved())).toMatchObject({ active: false, nextRungAt: null });
    expect(row('000-4.1', ...active())).toMatchObject({ active: true, nextRungAt: '2023-08-31T21:00:00.000Z' });
    expect(row('000-4.1', ...active(), opened('000-4.1'))).toMatchObject({ nextRungAt: '2024-04-27T06:00:00.000Z' });
  });

  it('tells of each rung what became of it', () => {
    expect(outcomes('000-4.1', ...active(), opened('000-4.1'), reminded)).toEqual(['opening taken', 'reminder superseded', 'due taken', 'overdue waiting']);
    expect(outcomes('000-4.1', ...active(), overdue('000-4.1'))).toEqual(['opening superseded', 'reminder superseded', 'due superseded', 'overdue taken']);
    expect(row('000-4.1', ...active(), overdue('000-4.1'))).toMatchObject({ nextRungAt: null });
  });

  it('rings for nobody who has reported, and voids what was still waiting', () => {
    expect(outcomes('000-4.1', ...active(), opened('000-4.1'), reported('000-4.1'))).toEqual(['opening taken', 'reminder void', 'due void', 'overdue void']);
    expect(row('000-4.1', ...active(), reported('000-4.1'))).toMatchObject({ open: false, nextRungAt: null });
  });

  it('of what fell due before its order rings the opening only', () => {
    expect(row('000-1.1', ...active('2023-11-10'))).toMatchObject({ retroactive: true, nextRungAt: '2023-07-31T21:00:00.000Z' });
    expect(row('000-1.1', ...active('2023-11-10'), opened('000-1.1'))).toMatchObject({ nextRungAt: null });
  });

  it('begins the ladder anew with each edition of the term', () => {
    expect(row('000-4.1', ...active(), overdue('000-4.1'), moved)).toMatchObject({ deadlineVersion: 2, nextRungAt: '2024-04-30T21:00:00.000Z' });
  });

  it('rings for no roadmap that is completed', () => {
    expect(row('000-4.1', ...active(), RoadmapCompleted({ roadmapId, measuresDone: 3, measuresTotal: 3 }))).toMatchObject({ active: false, nextRungAt: null });
  });
});
