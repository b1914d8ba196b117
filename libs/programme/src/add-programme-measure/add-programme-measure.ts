import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { about, draftPlan } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { partiesOf } from '../measure-parties';
import { measureTerm } from '../measure-terms';
import type { SchoolFacts } from '../needed-facts';
import { ProgrammeMeasureAdded } from '../plan-events';
import { measureOf, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { AddProgrammeMeasure } from './add-programme-measure.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
}

/** Domain §4.8: in a draft only; who had agreed to the draft before is asked again. */
export const addProgrammeMeasure: Decide<Programme, AddProgrammeMeasure, ProgrammeEvent, Facts> = (command, state, { facts: { school } }) => {
  const { plan, refusal } = draftPlan(state);
  if (refusal) return refusal;
  if (!school) return refuse('SCHOOL_MISSING');
  const { programmeId, measureId, text, deadline = '' } = command;
  if (measureOf(plan, measureId)) return refuse('MEASURE_EXISTS', { measure: measureId });
  const { parties, refusal: strangers } = partiesOf(command.responsible);
  if (strangers) return strangers;
  const whom = about(state, text, command.aboutId);
  if (whom.refusal) return whom.refusal;
  const no = Math.max(0, ...Object.values(plan.measures).map((measure) => measure.no)) + 1;
  const term = measureTerm(deadline, { kind: state.kind, start: plan.start, end: plan.end, school });
  return accept(ProgrammeMeasureAdded({ programmeId, measureId, no, ...whom.aboutId, ownText: text, responsible: parties, term, ...(deadline !== '' && { deadlineVerbatim: deadline }) }));
};
