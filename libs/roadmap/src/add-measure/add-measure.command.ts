import { ImpersonalText, Reference, RoleCodes, RowCode, TextList, YesNo } from '@vekha/event-sourcing/command-fields';

/** Adds a row to a draft; its deadline is read from its own words, or inherited from its stage (ST-2). */
export class AddMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @RowCode('Этап') stageId: string;
  @ImpersonalText('Мероприятие', 4000) text: string;
  @TextList('Документы', 50, 1000) documents: string[];
  @RoleCodes('Ответственные роли', 20) responsible: string[];
  @YesNo('Контрольная строка') control: boolean;
  @ImpersonalText('Срок мероприятия', 4000, { optional: true }) deadline?: string;
  @ImpersonalText('Условие', 500, { optional: true }) condition?: string;
}
