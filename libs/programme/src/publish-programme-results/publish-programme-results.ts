import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { businessDay } from '../business-day';
import { holds } from '../consent-rules';
import type { ProgrammeEvent } from '../events';
import type { PersonsFacts } from '../needed-facts';
import { ProgrammeResultsPublished } from '../outcome-events';
import { everybody, type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import { ofWhom } from '../whose-side';
import type { PublishProgrammeResults } from './publish-programme-results.command';

/**
 * PP-3 (001:L223): only after completion. PP-7 (152-ФЗ, ст. 10.1): by name only with a dissemination consent valid that
 * day and today; whoever has none stands there without a name, and a name asked for without it is refused.
 */
export const publishProgrammeResults: Decide<Programme, PublishProgrammeResults, ProgrammeEvent, PersonsFacts> = (command, state, context) => {
  const { programmeId, place } = command;
  const { plan, schoolId, mentorId, menteeIds } = state;
  if (plan?.status !== 'Completed') return refuse('PROGRAMME_NOT_COMPLETED');
  const { day, refusal } = businessDay(command, state, context);
  if (refusal) return refusal;
  if (plan.completedOn !== undefined && day < plan.completedOn) return refuse('PUBLISHED_BEFORE_COMPLETION', { date: inRussian(plan.completedOn) });

  const asked = command.named ?? everybody(state);
  if (asked.some((id) => !takesPart(state, id))) return refuse('NOT_A_PARTICIPANT');
  const without = asked.filter((id) => !holds(context.facts, id, 'DISSEMINATION', day));
  if (command.named && without.length > 0) return refuse('DISSEMINATION_CONSENT_MISSING', { who: ofWhom(state, without) });
  const named = everybody(state).filter((id) => asked.includes(id) && !without.includes(id));
  return accept(ProgrammeResultsPublished({ programmeId, schoolId, mentorId, menteeIds, publishedOn: day, place, named }));
};
