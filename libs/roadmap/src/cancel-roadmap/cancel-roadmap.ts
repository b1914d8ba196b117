import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { RoadmapCancelled, type RoadmapEvent } from '../events';
import { orderData } from '../order-number';
import { refuse } from '../rejections';
import type { Roadmap, RoadmapStatus } from '../roadmap-state';
import type { CancelRoadmap } from './cancel-roadmap.command';

const BEFORE_APPROVAL: readonly (RoadmapStatus | undefined)[] = ['Draft', 'UnderReview'];
const AFTER_APPROVAL: readonly (RoadmapStatus | undefined)[] = ['Approved', 'Active'];

/** What an order put into effect only an order ends (RM-1). */
export const cancelRoadmap: Decide<Roadmap, CancelRoadmap, RoadmapEvent> = ({ roadmapId, ground, order }, { status, zone }, { today }) => {
  if (!BEFORE_APPROVAL.includes(status) && !AFTER_APPROVAL.includes(status)) return refuse('ROADMAP_NOT_OPEN');
  if (AFTER_APPROVAL.includes(status) && !order) return refuse('ORDER_NEEDED');
  if (order && order.date > today(zone)) return refuse('ORDER_IN_FUTURE', { date: order.date });
  return accept(RoadmapCancelled({ roadmapId, ground, ...(order && { order: orderData(order) }) }));
};
