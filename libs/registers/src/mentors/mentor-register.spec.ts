import { PersonCardCorrected } from '@vekha/people/card-events';
import { ConsentRequested, ConsentWithdrawn } from '@vekha/people/consent-events';
import { MentorActivated, MentorMatched, MentorRecalled, MentorRewarded, MentorTrainingCompleted, MentorUnmatched } from '@vekha/people/mentor-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { about, becameMentor, candidate, consent, MENTOR, mentorEntered, ofPerson, ORDER, PROGRAMME, surveyed } from '../testing/people-history';
import { mentorRegister } from './mentor-register';

const row = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(mentorRegister, MENTOR, [...becameMentor, ...events]).rows()[MENTOR];

describe('The register of mentors', () => {
  it('lists nobody before the bank, and then knows what was said before', () => {
    expect(ofPerson(mentorRegister, MENTOR, [mentorEntered, candidate, surveyed]).rows()).toEqual({});
    expect(row()).toMatchObject({
      fullName: { sealed: 'Проба Тестова' }, specialisation: { sealed: 'олимпиадная математика' }, category: 'TEACHER', subjects: ['MATHEMATICS'], capacity: 2,
      consentPersonalData: 'Given', consentAssignment: 'Given', orderNumber: '12-к', appointedOn: '2026-09-21', status: 'Appointed', academicYear: 2026, since: '2026-09-21', until: null,
    });
  });

  it('follows matches, trainings, rewards and the card', () => {
    const after = row(
      MentorActivated({ personId: MENTOR, appointedOn: '2026-09-21' }), MentorMatched({ ...about(MENTOR), programmeId: PROGRAMME }), MentorTrainingCompleted({ ...about(MENTOR), groupId: 'g', hours: 16, completedOn: '2026-10-01' }),
      MentorRewarded({ ...about(MENTOR), order: ORDER, reward: 'GRATITUDE', level: 'SCHOOL' }), PersonCardCorrected({ ...about(MENTOR), fullName: sealed('fullName', 'Проба Пробова') }),
    );
    expect(after).toMatchObject({ status: 'Active', activeMatches: [PROGRAMME], trainings: [{ groupId: 'g', hours: 16, completedOn: '2026-10-01' }], rewards: [{ reward: 'GRATITUDE' }], fullName: { sealed: 'Проба Пробова' } });
    expect(row(MentorMatched({ ...about(MENTOR), programmeId: PROGRAMME }), MentorUnmatched({ ...about(MENTOR), programmeId: PROGRAMME }))?.activeMatches).toEqual([]);
  });

  it('ends with the day the release takes effect', () => {
    const recalled = MentorRecalled({ ...about(MENTOR), order: ORDER, noticeGivenOn: '2026-11-02', effectiveOn: '2026-11-06', policy: 'p' });
    expect(row(recalled)).toMatchObject({ status: 'Released', since: '2026-11-06', until: '2026-11-06' });
  });

  it('CO-3: a consent of one kind says nothing of another, and a later one takes its place', () => {
    const withdrawn = ConsentWithdrawn({ personId: MENTOR, consentId: 'consent-m', kind: 'PERSONAL_DATA', receivedOn: '2026-10-01', giverRole: 'SUBJECT', form: 'PAPER' });
    expect(row(withdrawn)).toMatchObject({ consentPersonalData: 'Withdrawn', consentAssignment: 'Given' });
    expect(row(consent(MENTOR, 'consent-m2'), withdrawn)).toMatchObject({ consentPersonalData: 'Given', consentPersonalDataId: 'consent-m2' });
    const asked = ConsentRequested({ personId: MENTOR, consentId: 'consent-m3', kind: 'PERSONAL_DATA', giverRole: 'SUBJECT' });
    expect(row(asked)?.consentPersonalData).toBe('Given');
    expect(row(withdrawn, asked)?.consentPersonalData).toBe('Requested');
  });
});
