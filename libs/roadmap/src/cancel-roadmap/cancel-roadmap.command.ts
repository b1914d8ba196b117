import { OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

export const CANCELLATION_GROUNDS = ['REPLACED', 'REORGANISATION', 'SCHOOL_CLOSED', 'MISTAKE'] as const;

/** Ends a roadmap that will not be carried out; what was approved by order is cancelled by order. */
export class CancelRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
  @OneOf('Основание', CANCELLATION_GROUNDS) ground: (typeof CANCELLATION_GROUNDS)[number];
  @Part('Приказ', () => IssuedOrder, { optional: true }) order?: IssuedOrder;
}
