import { MentorRecalled } from '../mentor-events';
import { active, given, inBank, order, personId } from '../testing/school-people';
import { RecallMentor } from './recall-mentor.command';

const asked = { personId, order: { number: '20-к', date: '2026-03-06' }, noticeGivenOn: '2026-03-06' };

describe('Recall a mentor', () => {
  it('MR-4: by order, with the same notice of three working days', () => {
    given(...active()).when(RecallMentor, asked).then(MentorRecalled({ ...asked, effectiveOn: '2026-03-12', policy: 'LABOUR_CODE_351_8' }));
    given(...active()).when(RecallMentor, { ...asked, effectiveOn: '2026-03-10' }).rejects('NOTICE_TOO_SHORT');
  });

  it('refuses whoever is only in the bank, and an order of the future', () => {
    given(...inBank()).when(RecallMentor, asked).rejects('MENTOR_TOO_EARLY');
    given(...active()).when(RecallMentor, { ...asked, order: { ...order, date: '2026-03-18' } }).rejects('ORDER_IN_FUTURE');
  });
});
