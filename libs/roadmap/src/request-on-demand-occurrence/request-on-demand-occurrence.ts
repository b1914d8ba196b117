import { addWorkingDays } from '@vekha/calendar/working-days';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { computedDeadline } from '@vekha/term/computed-deadline';
import { occurrenceIn } from '@vekha/term/occurrence';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { runningMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { OccurrenceScheduled, OnDemandOccurrenceRequested } from '../occurrence-events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { RequestOnDemandOccurrence } from './request-on-demand-occurrence.command';

/** The document names no time to answer; the dossier proposes this default (DL-21). */
const ANSWER_WORKING_DAYS = 5;

/** ME-7: a meeting on demand stands beside the recurrence and does not use it up (001:L278). */
export const requestOnDemandOccurrence: Decide<Roadmap, RequestOnDemandOccurrence, RoadmapEvent, RuleFacts> = ({ roadmapId, measureId, wanted }, state, { id, today, tzdata, facts }) => {
  const { refusal, measure } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  if (!measure.kind.endsWith('OnDemand')) return refuse('NOT_ON_DEMAND');
  const period = `request-${id('request').slice(0, 8)}`;
  if (occurrenceIn(measure.occurrences, period)) return nothing;

  const rules = termRules(state, facts);
  const start = today(state.zone);
  const due = wanted ?? addWorkingDays(start, ANSWER_WORKING_DAYS, state.week === 6 ? 6 : 5, rules.calendar);
  if (due < start) return refuse('NEW_TERM_REVERSED', { start, due });
  const deadline = computedDeadline({ start, due }, rules, 1, tzdata, ['Встреча по запросу наставляемого.']);
  return accept<RoadmapEvent>(OnDemandOccurrenceRequested({ roadmapId, measureId, period }), OccurrenceScheduled({ roadmapId, measureId, period, kind: 'ON_DEMAND', deadline }));
};
