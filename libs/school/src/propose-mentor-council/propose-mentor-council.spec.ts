import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { MentorCouncilProposed } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { DEPUTY, OTHER_DEPUTY, people, PUPIL, STRANGER, TEACHER } from '../testing/school-people';
import { ProposeMentorCouncil } from './propose-mentor-council.command';

const asked = { schoolId: SCHOOL_ID, members: [DEPUTY, TEACHER], chair: TEACHER };
const proposing = (more: Partial<Asked<ProposeMentorCouncil>> = {}, history: readonly SchoolEvent[] = [registered]) =>
  scenario(schoolCommands).given(...history).knowing(people).when(ProposeMentorCouncil, { ...asked, ...more });

describe('Propose a mentor council', () => {
  it('keeps the composition and the chair, each person once; another proposal takes its place (001:L142)', () => {
    proposing({ members: [DEPUTY, TEACHER, DEPUTY] }).then(MentorCouncilProposed(asked));
    proposing({}, [registered, MentorCouncilProposed(asked)]).thenNothing();
    const members = [DEPUTY, TEACHER, OTHER_DEPUTY];
    proposing({ members }, [registered, MentorCouncilProposed(asked)]).then(MentorCouncilProposed({ ...asked, members }));
  });

  it('refuses a council of one, a chair from outside, pupils and people of another school', () => {
    proposing({ members: [TEACHER, TEACHER] }).rejects('COUNCIL_TOO_SMALL');
    proposing({ chair: OTHER_DEPUTY }).rejects('CHAIR_NOT_MEMBER');
    expect(proposing({ members: [TEACHER, PUPIL] }).rejects('COUNCIL_OF_PUPILS').message).toContain(PUPIL);
    proposing({ members: [TEACHER, STRANGER] }).rejects('PERSON_MISSING');
    proposing({}, []).rejects('SCHOOL_MISSING');
  });
});
