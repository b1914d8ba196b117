import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { MentorCouncilApproved, MentorCouncilDissolved, MentorCouncilProposed } from '@vekha/school/organisation-events';
import { MENTOR, ORDER, OTHER, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { mentorCouncilRegister } from './mentor-council-register';

describe('The register of mentor councils', () => {
  it('001:L142, L162: a composition is proposed, approved, and gives way to the next one', () => {
    const composition = { schoolId: SCHOOL_ID, members: [MENTOR, OTHER], chair: MENTOR };
    const states = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) =>
      Object.values(projected(mentorCouncilRegister).given(`school-${SCHOOL_ID}`, events, { scope: SCHOOL_SCOPE }).rows()).map(({ status, members }) => `${status} ${members.length}`).sort();
    const [proposed, approved] = [MentorCouncilProposed(composition), MentorCouncilApproved({ ...composition, order: ORDER })];
    const next = { ...composition, members: [OTHER], chair: OTHER };
    expect(states(proposed)).toEqual(['Proposed 2']);
    expect(states(proposed, MentorCouncilProposed(next))).toEqual(['Proposed 1']);
    expect(states(proposed, approved)).toEqual(['Approved 2']);
    expect(states(proposed, approved, MentorCouncilProposed(next), MentorCouncilApproved({ ...next, order: ORDER }))).toEqual(['Approved 1', 'Superseded 2']);
    expect(states(proposed, approved, MentorCouncilDissolved({ schoolId: SCHOOL_ID, order: ORDER }))).toEqual(['Dissolved 2']);
  });
});
