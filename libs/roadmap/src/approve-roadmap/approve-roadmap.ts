import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { MeasureMarkedRetroactive } from '../deadline-events';
import { FindingRaised, RoadmapApproved, type RoadmapEvent } from '../events';
import { OccurrenceMarkedRetroactive } from '../occurrence-events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import type { Measure, Roadmap } from '../roadmap-state';
import type { ApproveRoadmap } from './approve-roadmap.command';

/**
 * RM-1, RM-2, and RM-4: an order later than some terms is accepted; those measures and occurrences are marked
 * retroactive, not overdue, and the school reads one finding about it (000:L8 against L14–L17). RM-8: minutes later
 * than the order are only warned of (003:L29–L31).
 */
export const approveRoadmap: Decide<Roadmap, ApproveRoadmap, RoadmapEvent> = ({ roadmapId, order, minutes = [] }, state, { actor, today, id }) => {
  if (state.status !== 'UnderReview') return refuse('ROADMAP_NOT_UNDER_REVIEW');
  if (actor.id === state.draftedBy) return refuse('DRAFTER_CANNOT_APPROVE');
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });

  const { date } = order;
  const basis = minutes.map((each) => ({ number: each.number, date: each.date }));
  const approved = RoadmapApproved({ roadmapId, order: orderData(order), ...(basis.length > 0 && { minutes: basis }) });
  const marks = Object.values(state.measures).flatMap((measure) => retroactive(roadmapId, measure, date));
  const late = [...new Set(marks.map(({ data }) => data.measureId))];
  const raise = (code: 'RETROACTIVE_APPROVAL' | 'MINUTES_AFTER_ORDER', measures: readonly string[]) =>
    FindingRaised({ roadmapId, findingId: id(`finding ${code}`), code, measures });
  return accept<RoadmapEvent>(
    approved,
    ...marks,
    ...(late.length > 0 ? [raise('RETROACTIVE_APPROVAL', late)] : []),
    ...(basis.some((each) => each.date > date) ? [raise('MINUTES_AFTER_ORDER', [])] : []),
  );
};

function retroactive(roadmapId: string, { measureId, deadline, occurrences }: Measure, orderDate: string) {
  const missed = Object.values(occurrences).filter((each) => each.deadline.effectiveDue < orderDate);
  return [
    ...(deadline && deadline.effectiveDue < orderDate ? [MeasureMarkedRetroactive({ roadmapId, measureId })] : []),
    ...missed.map(({ period }) => OccurrenceMarkedRetroactive({ roadmapId, measureId, period })),
  ];
}
