import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision, nothing } from '@vekha/event-sourcing/decider';
import { about, activePlan } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { foreignChannel } from '../meeting-channels';
import { MentoringMeetingHeld } from '../meeting-events';
import { sidesFault } from '../meeting-rules';
import { type Meeting, meetingOf, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { HoldMentoringMeeting } from './hold-mentoring-meeting.command';

/** Domain §4.8, §9.4: a foreign messenger is marked, not refused, for the meeting did take place. */
export const holdMentoringMeeting: Decide<Programme, HoldMentoringMeeting, ProgrammeEvent> = (command, state, context) => {
  const { plan, refusal } = activePlan(state);
  if (refusal) return refusal;
  const { day, refusal: unclear } = businessDay(command, state, context);
  if (unclear) return unclear;
  if (plan.startedOn !== undefined && day < plan.startedOn) return refuse('BEFORE_START', { date: inRussian(plan.startedOn) });
  const { programmeId, minutes, channel, attended, formerGoal, goal } = command;
  const meetingId = command.meetingId ?? context.id('meeting');
  const meeting = meetingOf(state, meetingId);
  if (meeting?.status === 'Held') return nothing;
  const fault = meetingFault(command, meeting, state) ?? sidesFault(state, attended);
  if (fault) return fault;
  const whom = about(state, goal, command.aboutId);
  if (whom.refusal) return whom.refusal;
  return accept(MentoringMeetingHeld({
    programmeId, meetingId, heldOn: day, channel, ...foreignChannel(channel, day), attended: [...new Set(attended)], ...whom.aboutId,
    ...(minutes !== undefined && { minutes }), ...(formerGoal && { formerGoal }), ...(goal && { goal }),
  }));
};

function meetingFault({ meetingId, goal }: HoldMentoringMeeting, meeting: Meeting | undefined, { kind }: Programme): Decision<never> | undefined {
  if (meetingId !== undefined && !meeting) return refuse('MEETING_UNKNOWN');
  if (meeting?.status === 'Missed') return refuse('MEETING_CLOSED');
  return kind === 'SHORT_TERM_GOAL_SETTING' && goal === undefined && !meeting?.hasGoal ? refuse('MEETING_GOAL_NEEDED') : undefined;
}
