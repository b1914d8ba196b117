import { sealed } from '@vekha/event-sourcing/sealed';
import { PairDeclined } from '../match-events';
import { after, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, STRANGER } from '../testing/school-people';
import { DeclinePair } from './decline-pair.command';

const asked = { programmeId, personId: MENTEE };

describe('Decline a pair', () => {
  it('PR-3, MT-2: nobody is kept in a pair against their will, also after they had agreed', () => {
    after(pair.proposed).when(DeclinePair, asked).then(PairDeclined({ ...asked, ...pair.sides, declinedOn: today }));
    after(pair.willing).when(DeclinePair, { ...asked, reason: 'Нет времени' }).then(PairDeclined({ ...asked, ...pair.sides, declinedOn: today, reason: sealed('reason', 'Нет времени') }));
  });

  it('is said before the order, by somebody of the pair, not tomorrow', () => {
    after(pair.approved).when(DeclinePair, asked).rejects('PAIR_DECIDED');
    after(pair.proposed).when(DeclinePair, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.proposed).when(DeclinePair, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
  });
});
