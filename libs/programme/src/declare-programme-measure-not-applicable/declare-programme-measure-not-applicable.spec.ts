import { ProgrammeMeasureDeclaredNotApplicable } from '../plan-events';
import { after, pair, programmeId } from '../testing/pair-history';
import { DeclareProgrammeMeasureNotApplicable } from './declare-programme-measure-not-applicable.command';

const asked = { programmeId, measureId: 'M-1', reason: 'NO_NEED' as const };

describe('Declare a measure of a programme not applicable', () => {
  it('PP-6: closes the row by a recorded decision', () => {
    after(pair.running).when(DeclareProgrammeMeasureNotApplicable, asked).then(ProgrammeMeasureDeclaredNotApplicable(asked));
  });

  it('refuses a closed or unknown row and a programme that does not run', () => {
    after(pair.done).when(DeclareProgrammeMeasureNotApplicable, asked).rejects('MEASURE_CLOSED');
    after(pair.running).when(DeclareProgrammeMeasureNotApplicable, { ...asked, measureId: 'M-9' }).rejects('MEASURE_UNKNOWN');
    after(pair.completed).when(DeclareProgrammeMeasureNotApplicable, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
