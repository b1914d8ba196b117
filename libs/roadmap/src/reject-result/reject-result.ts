import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { MeasureResultRejected } from '../measure-events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { RejectResult } from './reject-result.command';

export const rejectResult: Decide<Roadmap, RejectResult, RoadmapEvent> = ({ roadmapId, measureId, reason }, state) => {
  const { refusal, measure } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  return measure.status === 'Reported' ? accept(MeasureResultRejected({ roadmapId, measureId, reason })) : refuse('RESULT_NOT_REPORTED');
};
