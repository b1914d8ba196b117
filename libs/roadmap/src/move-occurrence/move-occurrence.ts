import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { computedDeadline } from '@vekha/term/computed-deadline';
import { amongOccurrences, otherTerms } from '@vekha/term/occurrence-ladder';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { pendingOccurrence } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { OccurrenceMoved } from '../occurrence-events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { MoveOccurrence } from './move-occurrence.command';

/** ME-4: moving one occurrence touches no other; its period stays what it was. */
export const moveOccurrence: Decide<Roadmap, MoveOccurrence, RoadmapEvent, RuleFacts> = (command, state, { tzdata, facts }) => {
  const { roadmapId, measureId, period, due, reason } = command;
  const { refusal, measure, occurrence } = pendingOccurrence(state, { measureId, period });
  if (refusal) return refusal;
  const former = occurrence.deadline;
  const start = command.start ?? (former.start !== undefined && former.start < due ? former.start : due);
  if (start > due) return refuse('NEW_TERM_REVERSED', { start, due });
  if (former.nominalDue === due && former.start === start) return refuse('NEW_TERM_UNCHANGED');
  const deadline = computedDeadline({ start, due }, termRules(state, facts), former.version + 1, tzdata, [`Проведение перенесено с ${former.nominalDue}.`]);
  return accept(OccurrenceMoved({ roadmapId, measureId, period, reason, deadline: amongOccurrences(deadline, otherTerms(measure.occurrences, period)) }));
};
