import { ApproveProgramme } from '../approve-programme/approve-programme.command';
import { GroupMemberAdded } from '../match-events';
import { after, group, joined, laterOrder as order, pair, programmeId } from '../testing/pair-history';
import { consent, mentee, people, SECOND, STRANGER, THIRD } from '../testing/school-people';
import { AddGroupMember } from './add-group-member.command';

const asked = { programmeId, personId: THIRD, order };
const third = (facts: Parameters<typeof mentee>[0]) => people({ [THIRD]: mentee(facts) });

describe('Add a member to a group', () => {
  it('PR-7: brings a mentee in by order', () => {
    after(group.running).when(AddGroupMember, asked).then(GroupMemberAdded({ programmeId, personId: THIRD, order }));
  });

  it('PR-2, PR-9: asks the newcomer’s consents', () => {
    after(group.running, third({ consents: [consent('PERSONAL_DATA')] })).when(AddGroupMember, asked).rejects('ASSIGNMENT_CONSENT_MISSING');
    expect(after(group.running, third({ consents: [consent('ASSIGNMENT')] })).when(AddGroupMember, asked).rejects('PERSONAL_DATA_CONSENT_MISSING').message).toContain('у 1 наставляемого');
  });

  it('a programme agreed and not begun is a draft again', () => {
    after([...group.planApproved, joined(THIRD)]).when(ApproveProgramme, { programmeId }).rejects('PROGRAMME_NOT_AGREED');
  });

  it('refuses a pair, a group that does not work, one who is there already or in another pair', () => {
    after(pair.running).when(AddGroupMember, asked).rejects('NOT_A_GROUP');
    after(group.approved).when(AddGroupMember, asked).rejects('PAIR_NOT_WORKING');
    after(group.running).when(AddGroupMember, { ...asked, personId: SECOND }).rejects('MEMBER_ALREADY');
    after(group.running, third({ mentee: { state: 'Matched', activeMatch: STRANGER } })).when(AddGroupMember, asked).rejects('MENTEE_MATCHED');
  });
});
