import { sealed } from '@vekha/event-sourcing/sealed';
import { FeedbackSubmitted } from '../meeting-events';
import { after, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, STRANGER } from '../testing/school-people';
import { SubmitFeedback } from './submit-feedback.command';

const asked = { programmeId, personId: MENTEE, text: 'Всё понятно' };
const given = { programmeId, personId: MENTEE, submittedOn: today, text: sealed('text', 'Всё понятно') };

describe('Submit feedback', () => {
  it('TX-19: a participant speaks while the programme runs; words and satisfaction are sealed (004:L42)', () => {
    after(pair.running).when(SubmitFeedback, asked).then(FeedbackSubmitted(given));
    after(pair.running).when(SubmitFeedback, { ...asked, satisfaction: 9, occurredOn: '2023-11-01' }).then(FeedbackSubmitted({ ...given, submittedOn: '2023-11-01', satisfaction: sealed('satisfaction', 9) }));
  });

  it('refuses a stranger, a day to come and a programme that does not run', () => {
    after(pair.running).when(SubmitFeedback, { ...asked, personId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.running).when(SubmitFeedback, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after(pair.completed).when(SubmitFeedback, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
