import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { draftPlan } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { ProgrammeParticipantAgreed } from '../plan-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { AgreeProgramme } from './agree-programme.command';

/** Domain §4.8: agreed when the mentor and every mentee have agreed to what stands in it. Only situational mentoring plans nothing ahead. */
export const agreeProgramme: Decide<Programme, AgreeProgramme, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, personId, form } = command;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  if (state.plan?.agreed.includes(personId) && state.plan.status !== 'Cancelled') return nothing;
  const { plan, refusal } = draftPlan(state);
  if (refusal) return refusal;
  if (Object.keys(plan.measures).length === 0 && state.kind !== 'SITUATIONAL') return refuse('PROGRAMME_EMPTY');
  const said = businessDay(command, state, context);
  return said.refusal ?? accept(ProgrammeParticipantAgreed({ programmeId, personId, form, agreedOn: said.day }));
};
