import { ImpersonalText, Part, Parts, Reference, RoleCodes, RowCode, TextList } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

export class RowAmendment {
  @RowCode('Мероприятие') measureId: string;
  @ImpersonalText('Мероприятие', 4000, { optional: true }) text?: string;
  @TextList('Документы', 50, 1000, { optional: true }) documents?: string[];
  @RoleCodes('Ответственные роли', 20, { optional: true }) responsible?: string[];
}

/** Changes rows of an active roadmap by an amending order (RM-7: 001:L126, L128). Terms are moved by RescheduleMeasure. */
export class AmendRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @Parts('Изменения', () => RowAmendment, 100) changes: RowAmendment[];
}
