import { type CommandToSend, onEvent, processManager, send } from '@vekha/event-sourcing/process-manager';
import { CompleteMentee } from '@vekha/people/complete-mentee/complete-mentee.command';
import { EnterProgramme } from '@vekha/people/enter-programme/enter-programme.command';
import { RecordMenteeMatched } from '@vekha/people/record-mentee-matched/record-mentee-matched.command';
import { RecordMenteeUnmatched } from '@vekha/people/record-mentee-unmatched/record-mentee-unmatched.command';
import { RecordMentorMatched } from '@vekha/people/record-mentor-matched/record-mentor-matched.command';
import { RecordMentorUnmatched } from '@vekha/people/record-mentor-unmatched/record-mentor-unmatched.command';
import { GroupMemberAdded, GroupMemberRemoved, PairAssigned, PairDissolved, PairMentorReplaced } from '@vekha/programme/match-events';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { ProgrammeStarted } from '@vekha/programme/plan-events';

interface Course {
  readonly started: boolean;
}

interface Match {
  readonly programmeId: string;
  readonly mentorId: string;
  readonly menteeIds: readonly string[];
}

/** Whoever has withdrawn from mentoring meanwhile has no such standing any more. */
const UNLESS_GONE = { unless: ['MENTEE_STATE_WRONG'] };

const entered = (programmeId: string, menteeIds: readonly string[]): readonly CommandToSend[] =>
  menteeIds.map((personId) => send(EnterProgramme, { personId, programmeId }, UNLESS_GONE));

function matched({ programmeId, mentorId, menteeIds }: Match): readonly CommandToSend[] {
  return [send(RecordMentorMatched, { personId: mentorId, programmeId }), ...menteeIds.map((personId) => send(RecordMenteeMatched, { personId, programmeId }))];
}

/**
 * Domain §4.4, §4.5: the cards of mentor and mentees follow the pair: matched by the order, in the programme from its
 * start, free again when the pair is dissolved (MT-6: still in the bank), completed with the programme. One rule keeps them
 * all, so that a card is told of these things in the order in which they happened.
 */
export const whenAPairIsAssignedThenMentorAndMenteesAreMatched = processManager<Course>({
  name: 'when-a-pair-is-assigned-then-mentor-and-mentees-are-matched',
  title: 'Пара утверждена, изменена или закончила работу — отметить это в карточках участников',
  initial: { started: false },
  evolve: (state, { type }) => (type === ProgrammeStarted.type ? { started: true } : state),
  reactions: [
    onEvent(PairAssigned, ({ data }) => matched(data)),
    onEvent(ProgrammeStarted, ({ data: { programmeId, menteeIds } }) => entered(programmeId, menteeIds)),
    onEvent(GroupMemberAdded, ({ data: { programmeId, personId } }, { started }: Course) => [
      send(RecordMenteeMatched, { personId, programmeId }),
      ...(started ? entered(programmeId, [personId]) : []),
    ]),
    onEvent(GroupMemberRemoved, ({ data: { programmeId, personId } }) => [send(RecordMenteeUnmatched, { personId, programmeId })]),
    onEvent(PairMentorReplaced, ({ data: { programmeId, from, to } }) => [
      send(RecordMentorUnmatched, { personId: from, programmeId }),
      send(RecordMentorMatched, { personId: to, programmeId }),
    ]),
    onEvent(PairDissolved, ({ data: { programmeId, mentorId, menteeIds } }) => [
      send(RecordMentorUnmatched, { personId: mentorId, programmeId }),
      ...menteeIds.map((personId) => send(RecordMenteeUnmatched, { personId, programmeId })),
    ]),
    onEvent(ProgrammeCompleted, ({ data: { programmeId, mentorId, menteeIds } }) => [
      send(RecordMentorUnmatched, { personId: mentorId, programmeId }),
      ...menteeIds.map((personId) => send(CompleteMentee, { personId, programmeId }, UNLESS_GONE)),
    ]),
  ],
});
