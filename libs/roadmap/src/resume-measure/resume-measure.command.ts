import { Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Lets the clock of a suspended measure run again; the days of the suspension are given back. */
export class ResumeMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
