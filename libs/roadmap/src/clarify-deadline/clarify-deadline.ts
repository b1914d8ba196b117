import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { Term } from '@vekha/term/civil-term';
import { computedDeadline } from '@vekha/term/computed-deadline';
import { plannedOccurrences, wholeOf } from '@vekha/term/planned-term';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { DeadlineClarified } from '../deadline-events';
import { FindingResolved, type RoadmapEvent } from '../events';
import { scheduled } from '../planned-term';
import { refuse } from '../rejections';
import { type Measure, measureOf, openFinding, type Roadmap } from '../roadmap-state';
import type { ClarifyDeadline } from './clarify-deadline.command';

/** RM-5, RM-3: the program never chooses among readings; a person does, and the choice is an event. */
export const clarifyDeadline: Decide<Roadmap, ClarifyDeadline, RoadmapEvent, RuleFacts> = (command, state, { tzdata, facts }) => {
  const { roadmapId, measureId, reading } = command;
  if (state.status !== 'Draft' && state.status !== 'Active') return refuse('ROADMAP_NOT_OPEN');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (measure.status !== 'Planned' && measure.status !== 'NeedsClarification') return refuse('DEADLINE_NOT_TO_CLARIFY', { measure: measureId });
  const meant = meantTimes(command, measure);
  if (meant.refusal) return meant.refusal;

  const source = { rules: termRules(state, facts), tzdata, reasons: [reading === undefined ? 'Срок назван при уточнении.' : `При уточнении выбрано прочтение № ${reading}.`] };
  const [first] = meant.times;
  const single = meant.times.length === 1 && first;
  const deadline = single ? computedDeadline(single, source.rules, 1, tzdata, source.reasons) : wholeOf(meant.times, source);
  const findingId = openFinding(state, 'DEADLINE_MISSING', measureId);
  return accept<RoadmapEvent>(
    DeadlineClarified({ roadmapId, measureId, ...(reading !== undefined && { reading }), deadline, ...(state.status === 'Active' && { inForce: true }) }),
    ...(single ? [] : scheduled({ roadmapId, measureId }, plannedOccurrences(meant.times, source))),
    ...(findingId === undefined ? [] : [FindingResolved({ roadmapId, findingId, by: 'DEADLINE_CLARIFIED' })]),
  );
};

type Meant = { readonly times: readonly Term[]; readonly refusal?: undefined } | { readonly refusal: Decision<never> };

function meantTimes({ reading, start, due }: ClarifyDeadline, { readings }: Measure): Meant {
  if (reading !== undefined) {
    const times = readings[reading - 1]?.windows ?? [];
    return times.length > 0 ? { times } : { refusal: refuse('READING_UNKNOWN', { reading, offered: readings.length }) };
  }
  if (due === undefined) return { refusal: refuse('CLARIFICATION_INCOMPLETE') };
  if (start !== undefined && start > due) return { refusal: refuse('NEW_TERM_REVERSED', { start, due }) };
  return { times: [{ due, ...(start !== undefined && { start }) }] };
}
