import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { dueStep, dueStepOf } from '@vekha/term/due-step';
import type { Occurrence } from '@vekha/term/occurrence';
import type { RoadmapEvent } from '../events';
import { MeasureBecameOverdue, MeasureOpened, MeasureReturned } from '../measure-events';
import { OccurrenceMissed, OccurrenceOpened } from '../occurrence-events';
import { isWaiting, type Measure, type Roadmap } from '../roadmap-state';
import type { EnforceDeadlines } from './enforce-deadlines.command';

/**
 * Every due rung of the roadmap in one decision. Only the highest takes effect; nothing happens before activation; a
 * retroactive measure opens but is never called overdue (RM-4); whoever has reported is no longer pressed; a suspended
 * measure's clock stands still. Missing one occurrence never closes the others (ME-4). A delegated measure returns after
 * its day, and nothing else follows from that: a time-out never means consent.
 */
export const enforceDeadlines: Decide<Roadmap, EnforceDeadlines, RoadmapEvent> = (_command, state, { now }) => {
  if (state.status !== 'Active') return nothing;
  const running = Object.values(state.measures).filter((measure) => isWaiting(measure) && measure.suspendedSince === undefined);
  return accept(...running.flatMap((measure) => [
    ...returned(state, measure, now),
    ...enforced(state, measure, now),
    ...Object.values(measure.occurrences).flatMap((each) => occurred(state, measure, each, now)),
  ]));
};

function returned({ roadmapId }: Roadmap, { measureId, delegated }: Measure, now: string): RoadmapEvent[] {
  return delegated?.returnAt !== undefined && delegated.returnAt <= now ? [MeasureReturned({ roadmapId, measureId, automatically: true })] : [];
}

function enforced({ roadmapId }: Roadmap, measure: Measure, now: string): RoadmapEvent[] {
  const due = dueStep(measure, now);
  if (!due) return [];
  const { measureId, stageId } = measure;
  return [due.overdue ? MeasureBecameOverdue({ roadmapId, measureId, stageId, ...due.overdue }) : MeasureOpened({ roadmapId, measureId, stageId, ...due.opens })];
}

function occurred({ roadmapId }: Roadmap, { measureId }: Measure, occurrence: Occurrence, now: string): RoadmapEvent[] {
  const due = dueStepOf(occurrence, now);
  if (!due) return [];
  const { period } = occurrence;
  return [due.overdue ? OccurrenceMissed({ roadmapId, measureId, period, ...due.overdue }) : OccurrenceOpened({ roadmapId, measureId, period, ...due.opens })];
}
