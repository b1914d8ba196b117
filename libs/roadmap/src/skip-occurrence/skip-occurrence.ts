import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { pendingOccurrence } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { OccurrenceSkipped } from '../occurrence-events';
import type { Roadmap } from '../roadmap-state';
import type { SkipOccurrence } from './skip-occurrence.command';

export const skipOccurrence: Decide<Roadmap, SkipOccurrence, RoadmapEvent> = ({ roadmapId, measureId, period, reason }, state) => {
  const { refusal } = pendingOccurrence(state, { measureId, period });
  return refusal ?? accept(OccurrenceSkipped({ roadmapId, measureId, period, reason }));
};
