import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { about, planUnderWay } from '../addressed';
import { businessDay } from '../business-day';
import { completionFault } from '../completion-reasons';
import type { ProgrammeEvent } from '../events';
import { PairCompleted } from '../match-events';
import { ProgrammeCompleted } from '../outcome-events';
import { counted } from '../plan-fulfilled';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { CompleteProgramme } from './complete-programme.command';

/** PP-4, PP-5, PP-6 (001:L209–L211). The pair is completed in the same decision. */
export const completeProgramme: Decide<Programme, CompleteProgramme, ProgrammeEvent> = (command, state, context) => {
  const { plan, refusal } = planUnderWay(state);
  if (refusal) return refusal;
  const { day, refusal: unclear } = businessDay(command, state, context);
  if (unclear) return unclear;
  if (plan.startedOn !== undefined && day < plan.startedOn) return refuse('BEFORE_START', { date: inRussian(plan.startedOn) });
  const { programmeId, reason, initiatorId, ground, circumstances, agreements } = command;
  const fault = completionFault(command, state, plan, context.actor.role);
  if (fault) return fault;
  const whom = about(state, circumstances, command.aboutId);
  if (whom.refusal) return whom.refusal;

  const { schoolId, mentorId, menteeIds } = state;
  const completed = ProgrammeCompleted({
    programmeId, schoolId, mentorId, menteeIds, reason, completedOn: day, early: day < plan.end, ...counted(plan), ...whom.aboutId,
    ...(initiatorId !== undefined && { initiatorId }),
    ...(ground && { ground }),
    ...(agreements && { agreements: agreements.map(({ personId, form, givenOn }) => ({ personId, form, givenOn })) }),
    ...(circumstances && { circumstances }),
  });
  return accept<ProgrammeEvent>(completed, PairCompleted({ programmeId, mentorId, menteeIds, completedOn: day }));
};
