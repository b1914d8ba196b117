import { dueRungs, isEscalation, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { type RoadmapEvent } from './events';
import { MeasureBecameOverdue } from './measure-events';
import { type Measure, pendingRungs, type Roadmap } from './roadmap-state';

/** The overdue mark of a measure whose term has run out, with every lower rung it supersedes. */
export function becameOverdue({ roadmapId }: Roadmap, measure: Measure, now: string): RoadmapEvent | undefined {
  const { effective, superseded } = dueRungs(pendingRungs(measure).filter((rung) => !isEscalation(rung)), now);
  if (effective?.rung !== 'overdue' || !measure.deadline) return undefined;
  const { measureId, stageId, deadline } = measure;
  return MeasureBecameOverdue({
    roadmapId,
    measureId,
    stageId,
    deadlineVersion: deadline.version,
    effectiveDue: deadline.effectiveDue,
    supersedes: superseded.map(rungKey),
  });
}
