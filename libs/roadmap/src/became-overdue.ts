import { ranOut } from '@vekha/term/due-step';
import type { RoadmapEvent } from './events';
import { MeasureBecameOverdue } from './measure-events';
import type { Measure, Roadmap } from './roadmap-state';

/** The overdue mark of a measure whose term has run out, with every lower rung it supersedes. */
export function becameOverdue({ roadmapId }: Roadmap, measure: Measure, now: string): RoadmapEvent | undefined {
  const { measureId, stageId } = measure;
  const overdue = ranOut(measure, now);
  return overdue && MeasureBecameOverdue({ roadmapId, measureId, stageId, ...overdue });
}
