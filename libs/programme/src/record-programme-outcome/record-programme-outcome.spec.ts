import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeOutcomeRecorded } from '../outcome-events';
import { after, group, pair, programmeId } from '../testing/pair-history';
import { MENTEE, SECOND } from '../testing/school-people';
import { RecordProgrammeOutcome } from './record-programme-outcome.command';

const asked = { programmeId, outcomes: [{ menteeId: MENTEE, result: 'ACHIEVED' as const, note: 'Ведёт уроки сам' }] };

describe('Record the outcome of a programme', () => {
  it('after completion, for every mentee once', () => {
    after(pair.completed).when(RecordProgrammeOutcome, asked).then(
      ProgrammeOutcomeRecorded({ programmeId, outcomes: [{ menteeId: MENTEE, result: 'ACHIEVED', note: sealed('outcomes.0.note', 'Ведёт уроки сам') }] }),
    );
    after(group.completed).when(RecordProgrammeOutcome, asked).rejects('OUTCOMES_DIFFER');
    const both = [{ menteeId: SECOND, result: 'PARTLY' as const }, { menteeId: MENTEE, result: 'ACHIEVED' as const }];
    after(group.completed).when(RecordProgrammeOutcome, { programmeId, outcomes: both }).then(ProgrammeOutcomeRecorded({ programmeId, outcomes: both }));
  });

  it('refuses a programme that is not completed', () => {
    after(pair.running).when(RecordProgrammeOutcome, asked).rejects('PROGRAMME_NOT_COMPLETED');
  });
});
