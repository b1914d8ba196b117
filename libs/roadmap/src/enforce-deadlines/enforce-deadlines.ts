import { changesState, dueRungs } from '@vekha/event-sourcing/deadline-ladder';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { becameOverdue } from '../became-overdue';
import { MeasureOpened, type RoadmapEvent } from '../events';
import { type Measure, pendingRungs, type Roadmap } from '../roadmap';
import type { EnforceDeadlines } from './enforce-deadlines.command';

/**
 * Every due rung of the roadmap in one decision. Only the highest takes effect; nothing happens before activation; a
 * retroactive measure opens but is never called overdue (RM-4); whoever has reported is no longer pressed.
 */
export const enforceDeadlines: Decide<Roadmap, EnforceDeadlines, RoadmapEvent> = (_command, state, { now }) => {
  if (state.status !== 'Active') return nothing;
  return accept(...Object.values(state.measures).flatMap((measure) => enforced(state, measure, now)));
};

function enforced(state: Roadmap, measure: Measure, now: string): RoadmapEvent[] {
  if (measure.status !== 'Scheduled' && measure.status !== 'Open') return [];
  const overdue = measure.retroactive ? undefined : becameOverdue(state, measure, now);
  if (overdue) return [overdue];
  const due = pendingRungs(measure).filter(changesState).filter(({ rung }) => rung === 'opening');
  const { effective } = dueRungs(due, now);
  if (!effective || !measure.deadline) return [];
  const { measureId, stageId, deadline } = measure;
  return [MeasureOpened({ roadmapId: state.roadmapId, measureId, stageId, deadlineVersion: deadline.version })];
}
