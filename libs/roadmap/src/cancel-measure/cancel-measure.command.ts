import { OneOf, Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

export const MEASURE_CANCELLATION_GROUNDS = ['LOST_MEANING', 'REPLACED', 'RESOURCES_LACKING', 'MISTAKE'] as const;

/** Cancels a row by order. */
export class CancelMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Основание', MEASURE_CANCELLATION_GROUNDS) ground: (typeof MEASURE_CANCELLATION_GROUNDS)[number];
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
