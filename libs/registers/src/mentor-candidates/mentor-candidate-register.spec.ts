import { candidate, inBank, MENTOR, mentorEntered, ofPerson, surveyed } from '../testing/people-history';
import { mentorCandidateRegister } from './mentor-candidate-register';

describe('The register of potential mentors', () => {
  it('001:L252: keeps whoever was put forward, where they were found and what became of them', () => {
    const of = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(mentorCandidateRegister, MENTOR, [mentorEntered, ...events]).rows()[MENTOR];
    expect(of()).toBeUndefined();
    expect(of(candidate)).toMatchObject({ category: 'TEACHER', foundAt: '001-D2', surveyedOn: null, status: 'Candidate', fullName: { sealed: 'Проба Тестова' } });
    expect(of(candidate, surveyed, inBank)).toMatchObject({ surveyedOn: '2026-09-15', status: 'InBank' });
    expect(of(candidate, inBank, surveyed)?.status).toBe('InBank');
  });
});
