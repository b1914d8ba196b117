import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import { about } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { MentoringMeetingScheduled } from '../meeting-events';
import { isBeforeStart, isUnderWay, meetingOf, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ScheduleMeeting } from './schedule-meeting.command';

/** Domain §6: SITUATIONAL has no schedule (001:L59), SHORT_TERM has a goal for each meeting (001:L55; TX-07). */
export const scheduleMeeting: Decide<Programme, ScheduleMeeting, ProgrammeEvent> = (command, state, { id, today }) => {
  const { programmeId, on, at, channel, goal } = command;
  if (!isBeforeStart(state.plan) && !isUnderWay(state.plan)) return refuse(state.plan ? 'PROGRAMME_OVER' : 'PROGRAMME_MISSING');
  const fault = kindFault(command, state) ?? requestFault(command, state);
  if (fault) return fault;
  if (on < today(state.zone)) return refuse('MEETING_IN_PAST', { date: inRussian(on) });
  const meetingId = command.meetingId ?? id('meeting');
  if (meetingOf(state, meetingId)?.status === 'Scheduled') return refuse('MEETING_CLOSED');
  const whom = about(state, goal, command.aboutId);
  if (whom.refusal) return whom.refusal;
  return accept(MentoringMeetingScheduled({ programmeId, meetingId, on, ...whom.aboutId, ...(at !== undefined && { at }), ...(channel !== undefined && { channel }), ...(goal && { goal }) }));
};

function kindFault({ meetingId, goal }: ScheduleMeeting, { kind }: Programme): Decision<never> | undefined {
  if (kind === 'SITUATIONAL' && meetingId === undefined) return refuse('MEETING_ON_DEMAND_ONLY');
  return kind === 'SHORT_TERM_GOAL_SETTING' && goal === undefined ? refuse('MEETING_GOAL_NEEDED') : undefined;
}

function requestFault({ meetingId }: ScheduleMeeting, state: Programme): Decision<never> | undefined {
  if (meetingId === undefined) return undefined;
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return refuse('MEETING_UNKNOWN');
  return meeting.status === 'Requested' ? undefined : refuse('MEETING_CLOSED');
}
