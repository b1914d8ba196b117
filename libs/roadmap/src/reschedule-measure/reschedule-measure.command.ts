import { CivilDate, Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Moves the term of a measure by an amending order (RM-7: 001:L126, L128). */
export class RescheduleMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @CivilDate('Новое начало срока', { optional: true }) start?: string;
  @CivilDate('Новый конец срока') due: string;
}
