import { sealed } from '@vekha/event-sourcing/sealed';
import { PersonAgeStated } from '@vekha/people/card-events';
import { MenteeCompleted, MenteeIdentified, MenteeMatched, MenteeUnmatched, MenteeWithdrawn, MentorSearchStalled, PsychologicalSupportOffered } from '@vekha/people/mentee-events';
import { about, becameMentee, MENTOR, mentorEntered, ofPerson, PROGRAMME, PUPIL, SCHOOL_ID } from '../testing/people-history';
import { menteeRegister } from './mentee-register';

const ofMatch = { ...about(PUPIL), programmeId: PROGRAMME };
const row = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(menteeRegister, PUPIL, [...becameMentee, ...events]).rows()[PUPIL];

describe('The register of mentees', () => {
  it('shows needs, the representative of a minor and the search', () => {
    expect(row()).toMatchObject({
      fullName: { sealed: 'Пример Образцов' }, birthDate: { sealed: '2014-05-06' }, legalRepresentative: { sealed: 'Образец Примерова' }, needs: { sealed: 'подготовка к олимпиаде' },
      consentPersonalData: 'Given', status: 'Searching', searchSince: '2026-09-15', searchStatus: 'GOES_ON', activeMatch: null,
    });
  });

  it('MT-3: says that a search has stalled and what support was offered', () => {
    const stalled = MentorSearchStalled({ ...about(PUPIL), since: '2026-09-15', limitDays: 21 });
    expect(row(stalled, PsychologicalSupportOffered({ ...about(PUPIL), answer: 'ACCEPTED' }))).toMatchObject({ searchStatus: 'STALLED', supportAnswer: 'ACCEPTED', status: 'Searching' });
  });

  it('MT-6: who leaves a pair searches on and stays; who completes keeps the programme in the row', () => {
    expect(row(MenteeMatched(ofMatch))).toMatchObject({ status: 'Matched', activeMatch: PROGRAMME, searchStatus: 'FOUND' });
    expect(row(MenteeMatched(ofMatch), MenteeUnmatched({ ...ofMatch, limitDays: 21, since: '2026-10-01', stallsAt: '2026-10-22T21:00:00.000Z' }))).toMatchObject({ status: 'Searching', activeMatch: null, searchSince: '2026-10-01' });
    expect(row(MenteeMatched(ofMatch), MenteeCompleted(ofMatch))).toMatchObject({ status: 'Completed', activeMatch: null, completedProgrammes: [PROGRAMME], until: null });
    expect(row(MenteeWithdrawn({ ...about(PUPIL), by: 'MENTEE' }))).toMatchObject({ status: 'Withdrawn', until: '2026-09-15' });
  });

  it('keeps birth dates of pupils only', () => {
    const stated = PersonAgeStated({ personId: MENTOR, birthDate: sealed('birthDate', '1980-01-01'), age: { years: 46, on: '2026-09-01' } });
    const adult = MenteeIdentified({ personId: MENTOR, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'EARLY_CAREER_TEACHER' });
    expect(ofPerson(menteeRegister, MENTOR, [mentorEntered, stated, adult]).rows()[MENTOR]).toMatchObject({ category: 'EARLY_CAREER_TEACHER', birthDate: null });
  });
});
