import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import {
  ProgrammeCorrected, ProgrammeMeasureAdded, ProgrammeMeasureCompleted, ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeStarted,
} from '@vekha/programme/plan-events';
import { ProposeCompletion } from '@vekha/programme/propose-completion/propose-completion.command';
import { whenEveryProgrammeMeasureIsDoneThenCompletionIsProposed as proposing } from './when-every-programme-measure-is-done-then-completion-is-proposed';

const programmeId = 'p';
const added = (measureId: string) => ProgrammeMeasureAdded({ programmeId, measureId, no: 1, responsible: [], term: { status: 'EMPTY', kind: 'NONE', times: [] } });
const done = (measureId: string) => ProgrammeMeasureCompleted({ programmeId, measureId, doneOn: '2026-03-02' });
const started = ProgrammeStarted({ programmeId, schoolId: 's', mentorId: 'm', menteeIds: ['n'], startedOn: '2026-01-12', plannedEnd: '2026-05-29' });
const running = [added('1'), added('2'), started];
const completed = ProgrammeCompleted({ programmeId, schoolId: 's', mentorId: 'm', menteeIds: ['n'], reason: 'MENTEE_INITIATIVE', completedOn: '2026-03-02', early: true, measuresTotal: 2, measuresDone: 1, notApplicable: 0 });
const propose = send(ProposeCompletion, { programmeId }, { unless: ['MEASURES_NOT_DONE', 'PROGRAMME_NOT_UNDER_WAY'] });

describe('When every programme measure is done, then completion is proposed (PP-6)', () => {
  it('proposes it with the last row, done or not applicable', () => {
    policy(proposing).given(...running, done('1')).when(done('2')).thenSends(propose);
    policy(proposing).given(...running, done('1')).when(ProgrammeMeasureDeclaredNotApplicable({ programmeId, measureId: '2', reason: 'NO_NEED' })).thenSends(propose);
  });

  it('waits while a row is open, also one that was returned to work', () => {
    policy(proposing).given(...running).when(done('1')).thenNothing();
    policy(proposing).given(...running, done('1'), ProgrammeMeasureReopened({ programmeId, measureId: '1' })).when(done('2')).thenNothing();
  });

  it('follows a correction: what was taken out is not waited for, what was added is', () => {
    const corrected = (addedRows: readonly string[], removed: readonly string[]) => ProgrammeCorrected({ programmeId, proposalId: 'c', added: addedRows, removed });
    policy(proposing).given(...running, done('1')).when(corrected([], ['2'])).thenSends(propose);
    policy(proposing).given(...running, done('1')).when(corrected(['3'], ['2'])).thenNothing();
  });

  it('proposes nothing before the start, after the end, or of a programme on demand', () => {
    policy(proposing).given(added('1')).when(done('1')).thenNothing();
    policy(proposing).given(...running, done('1'), completed).when(done('2')).thenNothing();
    policy(proposing).given().when(started).thenNothing();
  });
});
