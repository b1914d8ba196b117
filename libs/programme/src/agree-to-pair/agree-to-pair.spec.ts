import { PairDeclined, PairParticipantAgreed, TrialMeetingHeld } from '../match-events';
import { after, agreed, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, MENTOR, STRANGER } from '../testing/school-people';
import { AgreeToPair } from './agree-to-pair.command';

const asked = { programmeId, personId: MENTEE, form: 'PAPER' as const };
const declined = PairDeclined({ programmeId, personId: MENTOR, ...pair.sides, declinedOn: today });

describe('Agree to a pair', () => {
  it('PR-3: each says so themselves, after a trial meeting or without one', () => {
    after(pair.proposed).when(AgreeToPair, asked).then(PairParticipantAgreed({ ...asked, agreedOn: today }));
    after([...pair.proposed, TrialMeetingHeld({ programmeId, heldOn: today }), agreed(MENTOR)]).when(AgreeToPair, { ...asked, occurredOn: '2023-09-02' }).then(
      PairParticipantAgreed({ ...asked, agreedOn: '2023-09-02' }),
    );
  });

  it('changes nothing for who has agreed already', () => {
    after(pair.willing).when(AgreeToPair, asked).thenNothing();
  });

  it('refuses a stranger, a day to come, and a pair somebody declined', () => {
    after(pair.proposed).when(AgreeToPair, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.proposed).when(AgreeToPair, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after([...pair.proposed, declined]).when(AgreeToPair, asked).rejects('PAIR_DECIDED');
  });
});
