import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { MentorCouncilApproved, MentorCouncilDissolved, MentorCouncilProposed } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { DEPUTY, order, TEACHER } from '../testing/school-people';
import { DissolveMentorCouncil } from './dissolve-mentor-council.command';

const proposed = MentorCouncilProposed({ schoolId: SCHOOL_ID, members: [DEPUTY, TEACHER], chair: TEACHER });
const approved = MentorCouncilApproved({ ...proposed.data, order });
const later = { number: '180', date: '2023-11-09' };
const dissolving = (history: readonly SchoolEvent[] = [registered, proposed, approved], asked = later) =>
  scenario(schoolCommands).given(...history).when(DissolveMentorCouncil, { schoolId: SCHOOL_ID, order: asked });

describe('Dissolve a mentor council', () => {
  it('by order, what an order approved', () => {
    dissolving().then(MentorCouncilDissolved({ schoolId: SCHOOL_ID, order: later }));
  });

  it('refuses where none was approved, and an order of a day that has not come', () => {
    for (const history of [[registered], [registered, proposed]]) dissolving(history).rejects('COUNCIL_MISSING');
    dissolving(undefined, { number: '1', date: '2023-11-11' }).rejects('ORDER_IN_FUTURE');
    dissolving([]).rejects('SCHOOL_MISSING');
  });
});
