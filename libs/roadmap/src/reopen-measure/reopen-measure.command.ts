import { Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Sends an accepted measure back to work, by order. */
export class ReopenMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
