import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { runningMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { MeasureClaimed } from '../measure-events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ClaimMeasure } from './claim-measure.command';

/** ME-9: a claim tells the others who works on the row; it silences nobody's report. Who claimed is the actor of the event. */
export const claimMeasure: Decide<Roadmap, ClaimMeasure, RoadmapEvent> = ({ roadmapId, measureId }, state, { actor }) => {
  const { refusal, measure } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  if (measure.claimedBy === actor.id) return nothing;
  return measure.claimedBy === undefined ? accept(MeasureClaimed({ roadmapId, measureId })) : refuse('MEASURE_CLAIMED', { measure: measureId });
};
