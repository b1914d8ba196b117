import { sealed } from '@vekha/event-sourcing/sealed';
import { MentorResigned } from '../mentor-events';
import { active, candidate, given, personId, school } from '../testing/school-people';
import { ResignAsMentor } from './resign-as-mentor.command';

const asked = { personId, noticeGivenOn: '2026-03-06' };
const resigned = (more: object = {}) => MentorResigned({ personId, noticeGivenOn: '2026-03-06', effectiveOn: '2026-03-12', policy: 'LABOUR_CODE_351_8', ...more });

describe('Resign as mentor', () => {
  it('MR-4: takes effect three working days after the notice, holidays and moved days off left out', () => {
    // Friday; Sunday 8 March is a holiday whose day off is Monday 9 March.
    given(...active()).when(ResignAsMentor, { ...asked, reason: 'мало времени' }).then(resigned({ reason: sealed('reason', 'мало времени') }));
    expect(given(...active()).when(ResignAsMentor, { ...asked, effectiveOn: '2026-03-11' }).rejects('NOTICE_TOO_SHORT').message).toContain('Самый ранний день — 12.03.2026');
    given(...active()).when(ResignAsMentor, { ...asked, effectiveOn: '2026-03-31' }).then(resigned({ effectiveOn: '2026-03-31' }));
  });

  it('MR-4: counts the days of the school: its own calendar and its six-day week', () => {
    const own = { level: 'SCHOOL', version: '1', source: 'приказ № 1', nonWorking: ['2026-03-11'], working: [] };
    given(...active()).knowing({ school: { ...school, calendar: own } }).when(ResignAsMentor, asked).then(resigned({ effectiveOn: '2026-03-13' }));
    given(...active()).knowing({ school: { ...school, week: 6 } }).when(ResignAsMentor, asked).then(resigned({ effectiveOn: '2026-03-11' }));
  });

  it('MR-4: a notice of before 01.03.2025, and a permanent function, take effect at once', () => {
    given(...active()).when(ResignAsMentor, { personId, noticeGivenOn: '2025-02-28' }).then(resigned({ noticeGivenOn: '2025-02-28', effectiveOn: '2025-02-28', policy: 'CONSENT_AND_ORDER' }));
    given(...active({ permanentFunction: true })).when(ResignAsMentor, asked).then(resigned({ effectiveOn: '2026-03-06', policy: 'PERMANENT_FUNCTION' }));
    given(...active({ permanentFunction: true })).when(ResignAsMentor, { ...asked, effectiveOn: '2026-03-05' }).rejects('DAYS_REVERSED');
  });

  it('refuses whoever was never appointed, and a notice of the future', () => {
    given(...candidate()).when(ResignAsMentor, asked).rejects('MENTOR_TOO_EARLY');
    given(...active()).when(ResignAsMentor, { personId, noticeGivenOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
