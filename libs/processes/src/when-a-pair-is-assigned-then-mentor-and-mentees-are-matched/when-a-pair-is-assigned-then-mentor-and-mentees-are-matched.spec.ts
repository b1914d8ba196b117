import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { CompleteMentee } from '@vekha/people/complete-mentee/complete-mentee.command';
import { EnterProgramme } from '@vekha/people/enter-programme/enter-programme.command';
import { RecordMenteeMatched } from '@vekha/people/record-mentee-matched/record-mentee-matched.command';
import { RecordMenteeUnmatched } from '@vekha/people/record-mentee-unmatched/record-mentee-unmatched.command';
import { RecordMentorMatched } from '@vekha/people/record-mentor-matched/record-mentor-matched.command';
import { RecordMentorUnmatched } from '@vekha/people/record-mentor-unmatched/record-mentor-unmatched.command';
import { GroupMemberAdded, GroupMemberRemoved, PairAssigned, PairCompleted, PairDissolved, PairMentorReplaced, PairProposed } from '@vekha/programme/match-events';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { ProgrammeStarted } from '@vekha/programme/plan-events';
import { whenAPairIsAssignedThenMentorAndMenteesAreMatched as matching } from './when-a-pair-is-assigned-then-mentor-and-mentees-are-matched';

const programmeId = 'p';
const order = { number: '7-Н', date: '2026-01-12' };
const all = { programmeId, schoolId: 's', mentorId: 'm', menteeIds: ['n', 'o'] };
const of = (personId: string) => ({ personId, programmeId });
const gone = { unless: ['MENTEE_STATE_WRONG'] };
const started = ProgrammeStarted({ ...all, startedOn: '2026-01-19', plannedEnd: '2026-05-29' });
const completed = ProgrammeCompleted({ ...all, reason: 'PLAN_FULFILLED', completedOn: '2026-05-29', early: false, measuresTotal: 1, measuresDone: 1, notApplicable: 0 });

describe('When a pair is assigned, then mentor and mentees are matched', () => {
  it('by the order and not by the proposal', () => {
    const proposed = { ...all, zone: 'Europe/Moscow', type: 'GROUP' as const, form: 'TEACHER_TEACHER' as const, kind: 'GROUP' as const, virtual: false };
    policy(matching).given().when(PairProposed(proposed)).thenNothing();
    policy(matching).given().when(PairAssigned({ ...all, order, startsOn: '2026-01-12' }))
      .thenSends(send(RecordMentorMatched, of('m')), send(RecordMenteeMatched, of('n')), send(RecordMenteeMatched, of('o')));
  });

  it('the mentees are in the programme from its start, a newcomer at once when it runs', () => {
    policy(matching).given().when(started).thenSends(send(EnterProgramme, of('n'), gone), send(EnterProgramme, of('o'), gone));
    const newcomer = GroupMemberAdded({ ...of('q'), order });
    policy(matching).given().when(newcomer).thenSends(send(RecordMenteeMatched, of('q')));
    policy(matching).given(started).when(newcomer).thenSends(send(RecordMenteeMatched, of('q')), send(EnterProgramme, of('q'), gone));
  });

  it('MT-6: whoever leaves the group or the dissolved pair is free again', () => {
    policy(matching).given(started).when(GroupMemberRemoved({ ...of('o'), order })).thenSends(send(RecordMenteeUnmatched, of('o')));
    policy(matching).given(started).when(PairDissolved({ ...all, order, ground: 'MENTEE_LEFT' }))
      .thenSends(send(RecordMentorUnmatched, of('m')), send(RecordMenteeUnmatched, of('n')), send(RecordMenteeUnmatched, of('o')));
  });

  it('PR-7: one mentor takes the place of the other', () => {
    policy(matching).given(started).when(PairMentorReplaced({ programmeId, from: 'm', to: 'k', order })).thenSends(send(RecordMentorUnmatched, of('m')), send(RecordMentorMatched, of('k')));
  });

  it('completion frees the mentor and completes the mentees, once', () => {
    policy(matching).given(started).when(completed).thenSends(send(RecordMentorUnmatched, of('m')), send(CompleteMentee, of('n'), gone), send(CompleteMentee, of('o'), gone));
    policy(matching).given(started, completed).when(PairCompleted({ programmeId, mentorId: 'm', menteeIds: ['n', 'o'], completedOn: '2026-05-29' })).thenNothing();
  });
});
