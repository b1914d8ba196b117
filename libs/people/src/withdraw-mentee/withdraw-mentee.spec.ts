import { sealed } from '@vekha/event-sourcing/sealed';
import { MenteeWithdrawn } from '../mentee-events';
import { given, identified, inProgramme, personId, PROGRAMME_ID, pupil, searching, teacher } from '../testing/school-people';
import { WithdrawMentee } from './withdraw-mentee.command';

describe('Withdraw a mentee', () => {
  it('MT-2: participation is voluntary: at any time, and the pair that ends with it is named', () => {
    for (const history of [identified(), searching()]) given(...history).when(WithdrawMentee, { personId, by: 'MENTEE' }).then(MenteeWithdrawn({ personId, by: 'MENTEE' }));
    given(...inProgramme()).when(WithdrawMentee, { personId, by: 'CURATOR', reason: 'переезд' })
      .then(MenteeWithdrawn({ personId, by: 'CURATOR', programmeId: PROGRAMME_ID, reason: sealed('reason', 'переезд') }));
  });

  it('MT-1: the legal representative speaks for a pupil under the school’s age, and for nobody else', () => {
    given(...identified(pupil(13))).when(WithdrawMentee, { personId, by: 'LEGAL_REPRESENTATIVE' }).then(MenteeWithdrawn({ personId, by: 'LEGAL_REPRESENTATIVE' }));
    given(...identified(pupil(14))).when(WithdrawMentee, { personId, by: 'LEGAL_REPRESENTATIVE' }).rejects('WITHDRAWAL_NOT_OF_REPRESENTATIVE');
    given(...identified(pupil(15))).knowing({ settings: { consentAge: 16 } }).when(WithdrawMentee, { personId, by: 'LEGAL_REPRESENTATIVE' }).acceptedEvents();
    given(...identified()).when(WithdrawMentee, { personId, by: 'LEGAL_REPRESENTATIVE' }).rejects('WITHDRAWAL_NOT_OF_REPRESENTATIVE');
  });

  it('refuses whoever has left, or was never in the list', () => {
    given(...identified(), MenteeWithdrawn({ personId, by: 'MENTEE' })).when(WithdrawMentee, { personId, by: 'MENTEE' }).rejects('MENTEE_STATE_WRONG');
    given(teacher).when(WithdrawMentee, { personId, by: 'MENTEE' }).rejects('MENTEE_NONE');
  });
});
