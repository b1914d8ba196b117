import { endOfDayExclusive } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { runningMeasure } from '../addressed-measure';
import { type RoadmapEvent } from '../events';
import { MeasureDelegated } from '../measure-events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { DelegateMeasure } from './delegate-measure.command';

/** The responsible parties stay as they are (RM-7); the delegation is temporary, says until when, and ends by itself after that day. */
export const delegateMeasure: Decide<Roadmap, DelegateMeasure, RoadmapEvent> = ({ roadmapId, measureId, to, returnBy }, state, { today }) => {
  const { refusal, measure } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  if (returnBy < today(state.zone)) return refuse('RETURN_IN_PAST', { date: returnBy });
  if (measure.delegated?.to === to && measure.delegated.returnBy === returnBy) return nothing;
  return accept(MeasureDelegated({ roadmapId, measureId, to, returnBy, returnAt: endOfDayExclusive(returnBy, state.zone) }));
};
