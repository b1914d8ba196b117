import { CompletionProposed } from '../outcome-events';
import { ProgrammeMeasureReopened } from '../plan-events';
import { foldedProgramme } from '../testing/folded-programme';
import { after, pair, programmeId } from '../testing/pair-history';
import { ReopenProgrammeMeasure } from './reopen-programme-measure.command';

const asked = { programmeId, measureId: 'M-1' };
const proposed = CompletionProposed({ programmeId, measuresTotal: 2, measuresDone: 2, notApplicable: 0 });

describe('Reopen a measure of a programme', () => {
  it('PP-6: takes the mark back, and a proposed completion with it', () => {
    after([...pair.done, proposed]).when(ReopenProgrammeMeasure, asked).then(ProgrammeMeasureReopened(asked));
    expect(foldedProgramme([...pair.done, proposed]).plan?.completionProposed).toBe(true);
    expect(foldedProgramme([...pair.done, proposed, ProgrammeMeasureReopened(asked)]).plan).toMatchObject({ completionProposed: false, measures: { 'M-1': { status: 'Planned' } } });
  });

  it('refuses a row that is open or unknown and a programme that does not run', () => {
    after(pair.running).when(ReopenProgrammeMeasure, asked).rejects('MEASURE_OPEN');
    after(pair.running).when(ReopenProgrammeMeasure, { ...asked, measureId: 'M-9' }).rejects('MEASURE_UNKNOWN');
    after(pair.completed).when(ReopenProgrammeMeasure, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
