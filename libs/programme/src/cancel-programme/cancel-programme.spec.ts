import { ProgrammeCancelled } from '../plan-events';
import { after, pair, programmeId } from '../testing/pair-history';
import { CancelProgramme } from './cancel-programme.command';

const asked = { programmeId, ground: 'MISTAKE' as const };

describe('Cancel a programme', () => {
  it('before its start only, whatever has been agreed', () => {
    for (const history of [pair.drafted, pair.planAgreed, pair.planApproved]) after(history).when(CancelProgramme, asked).then(ProgrammeCancelled(asked));
  });

  it('PP-4: what has begun is completed with a reason', () => {
    after(pair.running).when(CancelProgramme, asked).rejects('PROGRAMME_STARTED');
    after(pair.completed).when(CancelProgramme, asked).rejects('PROGRAMME_OVER');
    after(pair.working).when(CancelProgramme, asked).rejects('PROGRAMME_MISSING');
  });
});
