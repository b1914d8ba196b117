import { sealed } from '@vekha/event-sourcing/sealed';
import { ConsentWithdrawn } from '../consent-events';
import { MentorQuestionnaireSubmitted } from '../mentor-events';
import { active, candidate, DATA, dataConsent, given, personId, profile, teacher } from '../testing/school-people';
import { SubmitMentorQuestionnaire } from './submit-mentor-questionnaire.command';

const asked = { personId, profile: { ...profile, specialisation: 'олимпиадная математика' }, answers: 'готов помогать' };

describe('Submit the questionnaire of a mentor', () => {
  it('keeps codes and whole years in the clear and seals every word; no consent comes of it (CO-3)', () => {
    const submitted = MentorQuestionnaireSubmitted({ personId, ...profile, specialisation: sealed('profile.specialisation', 'олимпиадная математика'), answers: sealed('answers', 'готов помогать') });
    given(...candidate()).when(SubmitMentorQuestionnaire, asked).then(submitted);
  });

  it('CO-4: after a withdrawal nothing new is written about the person', () => {
    const withdrawn = ConsentWithdrawn({ personId, consentId: DATA, kind: 'PERSONAL_DATA', receivedOn: '2026-03-10', giverRole: 'SUBJECT', form: 'PAPER' });
    given(...candidate(), dataConsent, withdrawn).when(SubmitMentorQuestionnaire, asked).rejects('PROCESSING_STOPPED');
  });

  it('is for candidates, of a day that has come, with free time that ends after it begins', () => {
    given(...active()).when(SubmitMentorQuestionnaire, asked).rejects('MENTOR_STATE_WRONG');
    given(teacher).when(SubmitMentorQuestionnaire, asked).rejects('MENTOR_NONE');
    given(...candidate()).when(SubmitMentorQuestionnaire, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
    const backwards = { ...profile, availability: [{ weekday: 1, from: '15:00', to: '14:00' }] };
    given(...candidate()).when(SubmitMentorQuestionnaire, { personId, profile: backwards }).rejects('FREE_TIME_REVERSED');
  });
});
