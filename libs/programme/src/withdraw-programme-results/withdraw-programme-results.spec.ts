import { ProgrammeResultsWithdrawn } from '../outcome-events';
import { foldedProgramme } from '../testing/folded-programme';
import { after, pair, programmeId, today } from '../testing/pair-history';
import { MENTEE, MENTOR } from '../testing/school-people';
import { WithdrawProgrammeResults } from './withdraw-programme-results.command';

const asked = { programmeId, cause: 'CONSENT_WITHDRAWN' as const, personId: MENTEE };
const withdrawn = ProgrammeResultsWithdrawn({ ...asked, withdrawnOn: today });
const naming = (...named: readonly string[]) => [...pair.completed, pair.results(...named)];

describe('Withdraw published results', () => {
  it('CO-4: a withdrawn consent of somebody named stops the publication at once', () => {
    after(naming(MENTOR, MENTEE)).when(WithdrawProgrammeResults, asked).then(withdrawn);
    expect(foldedProgramme([...naming(MENTEE), withdrawn]).plan).toMatchObject({ status: 'Completed', named: [] });
  });

  it('who is not named in it stops nothing', () => {
    after(naming(MENTOR)).when(WithdrawProgrammeResults, asked).thenNothing();
  });

  it('takes back what was published by mistake, and refuses when nothing is published', () => {
    after(naming()).when(WithdrawProgrammeResults, { programmeId, cause: 'MISTAKE' }).then(ProgrammeResultsWithdrawn({ programmeId, cause: 'MISTAKE', withdrawnOn: today }));
    after(pair.completed).when(WithdrawProgrammeResults, asked).rejects('RESULTS_NOT_PUBLISHED');
  });
});
