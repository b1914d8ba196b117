import { changesState, dueRungs, isEscalation, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { becameOverdue } from '../became-overdue';
import { type RoadmapEvent } from '../events';
import { MeasureOpened, MeasureReturned } from '../measure-events';
import { OccurrenceMissed, OccurrenceOpened } from '../occurrence-events';
import { isPending, isWaiting, type Measure, type Occurrence, pendingRungs, type Roadmap } from '../roadmap-state';
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

function enforced(state: Roadmap, measure: Measure, now: string): RoadmapEvent[] {
  const overdue = measure.retroactive ? undefined : becameOverdue(state, measure, now);
  if (overdue) return [overdue];
  const due = pendingRungs(measure).filter(changesState).filter(({ rung }) => rung === 'opening');
  const { effective } = dueRungs(due, now);
  if (!effective || !measure.deadline) return [];
  const { measureId, stageId, deadline } = measure;
  return [MeasureOpened({ roadmapId: state.roadmapId, measureId, stageId, deadlineVersion: deadline.version })];
}

function occurred({ roadmapId }: Roadmap, { measureId }: Measure, occurrence: Occurrence, now: string): RoadmapEvent[] {
  if (!isPending(occurrence)) return [];
  const { period, deadline, status, retroactive } = occurrence;
  const ladder = deadline.rungs.filter((rung) => !isEscalation(rung));
  const rungs = ladder.filter(({ rung }) => (status === 'Open' ? rung !== 'opening' : true) && !(retroactive && rung !== 'opening'));
  const { effective, superseded } = dueRungs(rungs, now);
  const about = { roadmapId, measureId, period, deadlineVersion: deadline.version };
  if (effective?.rung === 'overdue') {
    return [OccurrenceMissed({ ...about, effectiveDue: deadline.effectiveDue, supersedes: superseded.map(rungKey) })];
  }
  return rungs.some(({ rung, at }) => rung === 'opening' && at <= now) ? [OccurrenceOpened(about)] : [];
}
