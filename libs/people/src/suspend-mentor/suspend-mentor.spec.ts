import { sealed } from '@vekha/event-sourcing/sealed';
import { MentorSuspended } from '../mentor-events';
import { active, appointed, given, order, personId } from '../testing/school-people';
import { SuspendMentor } from './suspend-mentor.command';

const asked = { personId, order, since: '2026-03-10', reason: 'длительный отпуск' };

describe('Suspend a mentor', () => {
  it('by order; the reason is sealed', () => {
    given(...active()).when(SuspendMentor, asked).then(MentorSuspended({ personId, order, since: '2026-03-10', reason: sealed('reason', 'длительный отпуск') }));
  });

  it('refuses whoever has not begun, and an order of the future', () => {
    expect(given(...appointed()).when(SuspendMentor, asked).rejects('MENTOR_TOO_EARLY').message).toContain('приступит он в день назначения');
    given(...active()).when(SuspendMentor, { ...asked, order: { ...order, date: '2026-03-18' } }).rejects('ORDER_IN_FUTURE');
  });
});
