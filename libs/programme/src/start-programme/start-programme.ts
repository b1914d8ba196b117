import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { ProgrammeStarted } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { StartProgramme } from './start-programme.command';

/** Domain §4.8, §6: in a working pair, not before its day; short-term mentoring has its schedule beforehand, with a goal for each meeting (001:L55). */
export const startProgramme: Decide<Programme, StartProgramme, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, schoolId, mentorId, menteeIds, plan } = state;
  if (plan?.status === 'Active') return nothing;
  if (plan?.status !== 'Approved') return refuse('PROGRAMME_NOT_APPROVED');
  if (state.pair !== 'Active') return refuse('PAIR_NOT_ACTIVE');
  const { day, refusal } = businessDay(command, state, context);
  if (refusal) return refusal;
  if (day < plan.start) return refuse('PROGRAMME_NOT_DUE', { date: inRussian(plan.start) });
  const scheduled = Object.values(state.meetings).filter(({ status }) => status === 'Scheduled');
  if (state.kind === 'SHORT_TERM_GOAL_SETTING' && (scheduled.length === 0 || scheduled.some(({ hasGoal }) => !hasGoal))) return refuse('SCHEDULE_NEEDED');
  return accept(ProgrammeStarted({ programmeId, schoolId, mentorId, menteeIds, startedOn: day, plannedEnd: plan.end }));
};
