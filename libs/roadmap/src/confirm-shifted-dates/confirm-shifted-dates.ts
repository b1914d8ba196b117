import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { ShiftedDatesConfirmed } from '../drafting-events';
import type { RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { ConfirmShiftedDates } from './confirm-shifted-dates.command';

/** A draft whose dates were not shifted has nothing to confirm (architecture §3: adopting shows the dates, the curator confirms). */
export const confirmShiftedDates: Decide<Roadmap, ConfirmShiftedDates, RoadmapEvent> = ({ roadmapId }, { status, datesToConfirm }) => {
  if (!datesToConfirm) return nothing;
  return status === 'Draft' ? accept(ShiftedDatesConfirmed({ roadmapId })) : refuse('ROADMAP_NOT_OPEN');
};
