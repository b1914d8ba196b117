import { PairSuspended } from '../match-events';
import { ProgrammeSuspended } from '../plan-events';
import { after, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { SuspendPair } from './suspend-pair.command';

const asked = { programmeId, cause: 'ABSENCE' as const };
const stands = { ...asked, suspendedOn: today };

describe('Suspend a pair', () => {
  it('lets its running programme stand still with it', () => {
    after(pair.running).when(SuspendPair, asked).then(PairSuspended(stands), ProgrammeSuspended(stands));
  });

  it('stands still alone while no programme runs', () => {
    after(pair.drafted).when(SuspendPair, { ...asked, occurredOn: '2023-11-01' }).then(PairSuspended({ ...asked, suspendedOn: '2023-11-01' }));
  });

  it('refuses what does not work, what stands still already and a day to come', () => {
    after(pair.approved).when(SuspendPair, asked).rejects('PAIR_NOT_WORKING');
    after([...pair.working, PairSuspended(stands)]).when(SuspendPair, asked).rejects('PAIR_SUSPENDED_ALREADY');
    after(pair.running).when(SuspendPair, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
  });
});
