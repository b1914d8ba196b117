import type { RoadmapEvent } from './events';
import type { IssuedOrder } from './issued-order.command';
import { orderNumberClaim } from './order-number';
import type { Roadmap } from './roadmap-state';

export const roadmapStream = (roadmapId: string): string => `roadmap-${roadmapId}`;
export const noticesStream = (roadmapId: string): string => `notices-${roadmapId}`;

export const stream = ({ roadmapId }: { roadmapId: string }): string => roadmapStream(roadmapId);
export const theRoadmap = (): string => 'roadmap';
export const theMeasure = ({ measureId }: { measureId: string }): string => `measure ${measureId}`;
export const theOccurrence = ({ measureId, period }: { measureId: string; period: string }): string => `occurrence ${measureId} ${period}`;
export const theStage = ({ stageId }: { stageId: string }): string => `stage ${stageId}`;

/** An order's number belongs to the first document that names it. */
export const byOrder = ({ order }: { order: IssuedOrder }, state: unknown) => [orderNumberClaim(order, state as Roadmap)];

/** What an event changes: an occurrence apart from its measure, so that a monthly meeting never conflicts with the row itself. */
export function touched({ data }: RoadmapEvent): readonly string[] {
  if ('period' in data) return [theOccurrence(data)];
  if ('measureId' in data) return [theMeasure(data)];
  return ['stageId' in data ? theStage(data) : theRoadmap()];
}
