import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { FindingRaised, MeasureMarkedRetroactive, RoadmapApproved, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap';
import type { ApproveRoadmap } from './approve-roadmap.command';

/**
 * RM-1, RM-2, and RM-4: an order later than some terms is accepted; those measures are marked retroactive, not overdue,
 * and the school reads one finding about it (000:L8 against L14–L17).
 */
export const approveRoadmap: Decide<Roadmap, ApproveRoadmap, RoadmapEvent> = ({ roadmapId, order }, state, { actor, today, id }) => {
  if (state.status !== 'UnderReview') return refuse('ROADMAP_NOT_UNDER_REVIEW');
  if (actor.id === state.draftedBy) return refuse('DRAFTER_CANNOT_APPROVE');
  if (order.date > today(state.zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });

  const { number, date } = order;
  const approved = RoadmapApproved({ roadmapId, order: { number, date } });
  const late = Object.values(state.measures).filter(({ deadline }) => deadline && deadline.effectiveDue < date);
  if (late.length === 0) return accept<RoadmapEvent>(approved);
  const measures = late.map(({ measureId }) => measureId);
  const finding = FindingRaised({ roadmapId, findingId: id('finding RETROACTIVE_APPROVAL'), code: 'RETROACTIVE_APPROVAL', measures });
  return accept<RoadmapEvent>(approved, ...measures.map((measureId) => MeasureMarkedRetroactive({ roadmapId, measureId })), finding);
};
