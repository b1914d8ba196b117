import { ApproveProgramme } from '../approve-programme/approve-programme.command';
import { GroupMemberRemoved } from '../match-events';
import { ProgrammeApproved, ProgrammeChangeAgreed, ProgrammeExtended, ProgrammeExtensionProposed } from '../plan-events';
import { after, agreedToPlan, group, joined, laterOrder as order, pair, programmeId, today } from '../testing/pair-history';
import { DOCUMENT_ID as proposalId, MENTEE, MENTOR, SECOND, THIRD } from '../testing/school-people';
import { RemoveGroupMember } from './remove-group-member.command';

const asked = { programmeId, personId: THIRD, order };
const ofThree = [...group.running, joined(THIRD)];
const removed = GroupMemberRemoved({ programmeId, personId: THIRD, order });
const proposed = ProgrammeExtensionProposed({ programmeId, proposalId, personId: MENTOR, form: 'PAPER', until: '2024-05-31' });
const said = (personId: string) => ProgrammeChangeAgreed({ programmeId, proposalId, personId, form: 'PAPER', agreedOn: today });

describe('Remove a member of a group', () => {
  it('PR-5: by order, and two must stay', () => {
    after(ofThree).when(RemoveGroupMember, asked).then(removed);
    after(group.running).when(RemoveGroupMember, { ...asked, personId: SECOND }).rejects('GROUP_TOO_SMALL');
  });

  it('PP-2: a change that waited only for them is carried', () => {
    after([...ofThree, proposed, said(MENTEE), said(SECOND)]).when(RemoveGroupMember, asked).then(removed, ProgrammeExtended({ programmeId, proposalId, until: '2024-05-31', former: '2024-05-24' }));
    after([...ofThree, proposed, said(MENTEE)]).when(RemoveGroupMember, asked).then(removed);
  });

  it('a draft that waited only for them is agreed', () => {
    const waiting = [...group.drafted, joined(THIRD), ...[MENTOR, MENTEE, SECOND].map(agreedToPlan)];
    after([...waiting, removed]).when(ApproveProgramme, { programmeId }).then(ProgrammeApproved({ programmeId, by: 'SUPERVISION' }));
  });

  it('refuses a pair, a stranger and a group that does not work', () => {
    after(pair.running).when(RemoveGroupMember, asked).rejects('NOT_A_GROUP');
    after(group.running).when(RemoveGroupMember, asked).rejects('NOT_A_PARTICIPANT');
    after(group.completed).when(RemoveGroupMember, asked).rejects('PAIR_NOT_WORKING');
  });
});
