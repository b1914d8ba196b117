import { ImpersonalText, Part, Parts, Reference, RoleCodes, RowCode, TextList, YesNo } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

export class RowAmendment {
  @RowCode('Мероприятие') measureId: string;
  @ImpersonalText('Мероприятие', 4000, { optional: true }) text?: string;
  @TextList('Документы', 50, 1000, { optional: true }) documents?: string[];
  @RoleCodes('Ответственные роли', 20, { optional: true }) responsible?: string[];
}

export class AddedRow {
  @RowCode('Мероприятие') measureId: string;
  @RowCode('Этап') stageId: string;
  @ImpersonalText('Мероприятие', 4000) text: string;
  @TextList('Документы', 50, 1000) documents: string[];
  @RoleCodes('Ответственные роли', 20) responsible: string[];
  @YesNo('Контрольная строка') control: boolean;
  @ImpersonalText('Срок мероприятия', 4000, { optional: true }) deadline?: string;
  @ImpersonalText('Условие', 500, { optional: true }) condition?: string;
}

/**
 * Changes rows of an active roadmap by an amending order, and adds new ones (RM-7: 001:L126, L128). Terms are moved by
 * RescheduleMeasure, rows are taken out by CancelMeasure.
 */
export class AmendRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @Parts('Изменения', () => RowAmendment, 100) changes: RowAmendment[];
  @Parts('Новые мероприятия', () => AddedRow, 100, { optional: true }) added?: AddedRow[];
}
