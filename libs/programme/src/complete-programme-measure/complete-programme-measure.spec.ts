import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeMeasureCompleted } from '../plan-events';
import { after, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, STRANGER } from '../testing/school-people';
import { CompleteProgrammeMeasure } from './complete-programme-measure.command';

const asked = { programmeId, measureId: 'M-1' };

describe('Complete a measure of a programme', () => {
  it('marks it done on a day, with what proves it', () => {
    after(pair.running).when(CompleteProgrammeMeasure, asked).then(ProgrammeMeasureCompleted({ ...asked, doneOn: today }));
    after(pair.running).when(CompleteProgrammeMeasure, { ...asked, occurredOn: '2023-10-05', evidence: 'План-конспект' }).then(
      ProgrammeMeasureCompleted({ ...asked, doneOn: '2023-10-05', aboutId: MENTEE, evidence: sealed('evidence', 'План-конспект') }),
    );
  });

  it('refuses what is closed or unknown, a stranger, a day to come and a programme that does not run', () => {
    after(pair.done).when(CompleteProgrammeMeasure, asked).rejects('MEASURE_CLOSED');
    after(pair.running).when(CompleteProgrammeMeasure, { ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    after(pair.running).when(CompleteProgrammeMeasure, { ...asked, evidence: 'План', aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.running).when(CompleteProgrammeMeasure, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after(pair.planApproved).when(CompleteProgrammeMeasure, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
