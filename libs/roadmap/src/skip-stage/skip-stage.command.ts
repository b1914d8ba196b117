import { Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Leaves out a stage that has not begun, by order. */
export class SkipStage {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Этап') stageId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
