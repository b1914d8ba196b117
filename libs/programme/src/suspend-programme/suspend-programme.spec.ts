import { PairSuspended } from '../match-events';
import { ProgrammeSuspended } from '../plan-events';
import { after, pair, programmeId, today } from '../testing/pair-history';
import { SuspendProgramme } from './suspend-programme.command';

const asked = { programmeId, cause: 'QUARANTINE' as const };
const stands = { ...asked, suspendedOn: today };

describe('Suspend a programme', () => {
  it('its pair stands still with it', () => {
    after(pair.running).when(SuspendProgramme, asked).then(PairSuspended(stands), ProgrammeSuspended(stands));
  });

  it('refuses what has not begun, is over or stands still already', () => {
    after(pair.planApproved).when(SuspendProgramme, asked).rejects('PROGRAMME_NOT_ACTIVE');
    after(pair.completed).when(SuspendProgramme, asked).rejects('PAIR_NOT_WORKING');
    after([...pair.running, PairSuspended(stands), ProgrammeSuspended(stands)]).when(SuspendProgramme, asked).rejects('PAIR_SUSPENDED_ALREADY');
  });
});
