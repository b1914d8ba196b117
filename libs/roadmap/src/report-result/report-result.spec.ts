import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureBecameOverdue, MeasureResultReported } from '../measure-events';
import { active, approved, completed, opened, overdue, reported, ROADMAP_ID } from '../testing/lyceum-history';
import { ReportResult } from './report-result.command';

const about = { roadmapId: ROADMAP_ID, measureId: '000-1.1' };
const evidence = [{ kind: 'REGISTER' as const, date: '2023-09-20' }];
const order = [{ kind: 'ORDER' as const, number: '01-35-10', date: '2023-09-20' }];

/** The work was done on one day and is reported on another; the term is 02.10.2023. */
const reporting = (doneOn: string, reportedAt: string, history = [...active(), opened('000-1.1')]) =>
  scenario(roadmapCommands).given(...history).at(reportedAt).when(ReportResult, { ...about, occurredOn: doneOn, evidence });
const result = (occurredOn: string, doneLate: boolean, reportedLate: boolean) => MeasureResultReported({ ...about, occurredOn, evidence, doneLate, reportedLate });
const becameOverdue = (...supersedes: readonly ('opening' | 'reminder' | 'due')[]) =>
  MeasureBecameOverdue({ ...about, stageId: '000-1', deadlineVersion: 1, effectiveDue: '2023-10-02', supersedes });

describe('Report a result', () => {
  it('done and reported in time is late in no sense', () => {
    reporting('2023-09-20', '2023-09-20T08:00:00.000Z').then(result('2023-09-20', false, false));
  });

  it('ME-10: done in time but reported after the term is reported late only', () => {
    reporting('2023-10-02', '2023-10-03T08:00:00.000Z').then(result('2023-10-02', false, true));
  });

  it('ME-10: done after the effective due day is done late, and the report itself brings the overdue mark a late worker has not set', () => {
    reporting('2023-10-03', '2023-10-04T08:00:00.000Z').then(becameOverdue('reminder', 'due'), result('2023-10-03', true, true));
    reporting('2023-10-03', '2023-10-04T08:00:00.000Z', active()).then(becameOverdue('opening', 'reminder', 'due'), result('2023-10-03', true, true));
  });

  it('ME-10: the overdue mark is set once; a report after it does not set it again', () => {
    reporting('2023-10-03', '2023-10-04T08:00:00.000Z', [...active(), overdue('000-1.1')]).then(result('2023-10-03', true, true));
  });

  it('work done on the moved due day is in time: 30.09.2023 was a Saturday', () => {
    reporting('2023-10-01', '2023-10-02T20:59:59.000Z').then(result('2023-10-01', false, false));
    reporting('2023-10-02', '2023-10-02T21:00:00.000Z').then(result('2023-10-02', false, true));
  });

  it('RM-4: a retroactive measure is never done late', () => {
    reporting('2023-11-20', '2023-11-20T08:00:00.000Z', active('2023-11-10')).then(result('2023-11-20', false, true));
  });

  it('a result may be reported before the measure opens: work is sometimes done early', () => {
    reporting('2023-07-20', '2023-07-20T08:00:00.000Z', active()).then(result('2023-07-20', false, false));
  });

  it('keeps a number of a document when there is one', () => {
    scenario(roadmapCommands).given(...active()).at('2023-09-20T08:00:00.000Z').when(ReportResult, { ...about, occurredOn: '2023-09-20', evidence: order })
      .then(MeasureResultReported({ ...about, occurredOn: '2023-09-20', evidence: order, doneLate: false, reportedLate: false }));
  });

  it('refuses work of a day that has not come in the school’s zone', () => {
    expect(reporting('2023-09-21', '2023-09-20T20:59:59.000Z').rejects('DONE_IN_FUTURE').message).toContain('2023-09-21');
    reporting('2023-09-21', '2023-09-20T21:00:00.000Z').then(result('2023-09-21', false, false));
  });

  it.each([['reported', [...active(), reported('000-1.1')]], ['accepted', [...active(), reported('000-1.1'), completed('000-1.1')]]])('refuses what is already %s', (_state, history) => {
    reporting('2023-09-20', '2023-09-20T08:00:00.000Z', history).rejects('MEASURE_NOT_OPEN');
  });

  it('refuses while the roadmap is not active, and rows it does not have', () => {
    reporting('2023-09-20', '2023-09-20T08:00:00.000Z', approved()).rejects('ROADMAP_NOT_ACTIVE');
    for (const measureId of ['000-9.9', 'constructor']) {
      scenario(roadmapCommands).given(...active()).when(ReportResult, { ...about, measureId, occurredOn: '2023-09-20', evidence }).rejects('MEASURE_UNKNOWN');
    }
  });
});
