import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { MeasureReturned } from '../measure-events';
import type { Roadmap } from '../roadmap-state';
import type { ReturnMeasure } from './return-measure.command';

export const returnMeasure: Decide<Roadmap, ReturnMeasure, RoadmapEvent> = ({ roadmapId, measureId }, state) => {
  const { refusal, measure } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  return measure.delegated ? accept(MeasureReturned({ roadmapId, measureId })) : nothing;
};
