import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { MentorCouncilApproved, MentorCouncilProposed } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { DEPUTY, order, TEACHER } from '../testing/school-people';
import { ApproveMentorCouncil } from './approve-mentor-council.command';

const proposed = MentorCouncilProposed({ schoolId: SCHOOL_ID, members: [DEPUTY, TEACHER], chair: TEACHER });
const approving = (history: readonly SchoolEvent[] = [registered, proposed], asked = order) =>
  scenario(schoolCommands).given(...history).by('a-director', 'director').when(ApproveMentorCouncil, { schoolId: SCHOOL_ID, order: asked });

describe('Approve a mentor council', () => {
  it('approves exactly what the curator proposed, by order (001:L142, L162)', () => {
    approving().then(MentorCouncilApproved({ ...proposed.data, order }));
  });

  it('refuses where nothing was proposed, what is approved already, and an order of a day that has not come', () => {
    approving([registered]).rejects('COUNCIL_NOT_PROPOSED');
    approving([registered, proposed, MentorCouncilApproved({ ...proposed.data, order })]).rejects('COUNCIL_NOT_PROPOSED');
    approving(undefined, { number: '1', date: '2023-11-11' }).rejects('ORDER_IN_FUTURE');
    approving([]).rejects('SCHOOL_MISSING');
  });
});
