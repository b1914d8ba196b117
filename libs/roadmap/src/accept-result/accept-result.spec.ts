import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureCompleted, MeasureResultReported } from '../measure-events';
import { OccurrenceMissed } from '../occurrence-events';
import { active, approved, completed, DIRECTOR, opened, reported, ROADMAP_ID } from '../testing/lyceum-history';
import { roadmapId as school, running } from '../testing/school-history';
import { AcceptResult } from './accept-result.command';

const roadmapId = ROADMAP_ID;
const register = [{ kind: 'REGISTER' as const, date: '2023-09-20' }];
const accepting = (measureId: string, history: readonly DomainEvent[], at = '2023-10-02T08:00:00.000Z') =>
  scenario(roadmapCommands).given(...history).by(DIRECTOR, 'director').at(at).when(AcceptResult, { roadmapId, measureId });

describe('Accept a result', () => {
  it('completes a reported measure', () => {
    accepting('000-4.1', [...active(), reported('000-4.1')]).then(MeasureCompleted({ roadmapId, measureId: '000-4.1', acceptedLate: false }));
  });

  it('ME-1: a row that names documents needs at least one piece of evidence', () => {
    accepting('000-1.1', [...active(), reported('000-1.1')]).rejects('EVIDENCE_MISSING');
    accepting('000-1.1', [...active(), reported('000-1.1', register)]).then(MeasureCompleted({ roadmapId, measureId: '000-1.1', acceptedLate: false }));
  });

  it('ME-10: accepted after the term is a fact of its own', () => {
    accepting('000-1.1', [...active(), reported('000-1.1', register)], '2023-10-02T20:59:59.999Z').then(MeasureCompleted({ roadmapId, measureId: '000-1.1', acceptedLate: false }));
    accepting('000-1.1', [...active(), reported('000-1.1', register)], '2023-10-02T21:00:00.000Z').then(MeasureCompleted({ roadmapId, measureId: '000-1.1', acceptedLate: true }));
  });

  it('nobody accepts their own report, whatever their role', () => {
    scenario(roadmapCommands).given(...active(), reported('000-4.1')).by('a-curator', 'director').when(AcceptResult, { roadmapId, measureId: '000-4.1' }).rejects('SAME_PERSON_REPORTS_AND_ACCEPTS');
    const mine = MeasureResultReported({ roadmapId, measureId: '000-4.1', occurredOn: '2023-09-15', evidence: [], doneLate: false, reportedLate: false });
    scenario(roadmapCommands).given(...active()).givenBy({ id: DIRECTOR, role: 'director' }, mine).when(AcceptResult, { roadmapId, measureId: '000-4.1' })
      .then(MeasureCompleted({ roadmapId, measureId: '000-4.1', acceptedLate: false }));
  });

  it.each([['open', [...active(), opened('000-4.1')]], ['accepted already', [...active(), reported('000-4.1'), completed('000-4.1')]]])('refuses what is %s', (_state, history) => {
    accepting('000-4.1', history).rejects('RESULT_NOT_REPORTED');
  });

  it('refuses while the roadmap is not active, and rows it does not have', () => {
    accepting('000-4.1', approved()).rejects('ROADMAP_NOT_ACTIVE');
    for (const measureId of ['000-9.9', 'constructor']) accepting(measureId, active()).rejects('MEASURE_UNKNOWN');
  });

  it('ME-8: below the target only for a reason, which the event keeps; no number is not nought', () => {
    const reportedWith = (achieved?: number) => [...running, MeasureResultReported({ roadmapId: school, measureId: 'whole', occurredOn: '2022-05-01', evidence: [], doneLate: false, reportedLate: false, ...(achieved !== undefined && { achieved }) })];
    const accepting3 = (history: readonly DomainEvent[], more = {}) => scenario(roadmapCommands).given(...history).by(DIRECTOR, 'director').at('2022-05-10T08:00:00.000Z').when(AcceptResult, { roadmapId: school, measureId: 'whole', ...more });
    const done = { roadmapId: school, measureId: 'whole', acceptedLate: false };
    accepting3(reportedWith(2)).rejects('BELOW_TARGET');
    accepting3(reportedWith(2), { belowTarget: 'PARTICIPANTS_LEFT' }).then(MeasureCompleted({ ...done, belowTarget: 'PARTICIPANTS_LEFT' }));
    accepting3(reportedWith(3), { belowTarget: 'PARTICIPANTS_LEFT' }).then(MeasureCompleted(done));
    accepting3(reportedWith()).then(MeasureCompleted(done));
  });

  it('ME-3: a recurring measure is accepted only when its last period has closed, held or missed', () => {
    const reportedYearly = MeasureResultReported({ roadmapId: school, measureId: 'yearly', occurredOn: '2022-05-01', evidence: [], doneLate: false, reportedLate: false });
    const missed = (period: string) => OccurrenceMissed({ roadmapId: school, measureId: 'yearly', period, deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: [] });
    const yearly = (...more: readonly DomainEvent[]) => scenario(roadmapCommands).given(...running, ...more, reportedYearly).by(DIRECTOR, 'director').when(AcceptResult, { roadmapId: school, measureId: 'yearly' });
    expect(yearly(missed('2021-22')).rejects('OCCURRENCES_OPEN').message).toContain('2022-23');
    yearly(missed('2021-22'), missed('2022-23')).thenAmong('MeasureCompleted', expect.anything());
  });
});
