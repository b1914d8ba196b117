import { ImpersonalText, Reference, RowCode, WholeNumber, YesNo } from '@vekha/event-sourcing/command-fields';

/** Adds a stage or a section to a draft. */
export class AddStage {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Этап') stageId: string;
  @WholeNumber('Номер этапа', 1, 99) no: number;
  @ImpersonalText('Название этапа', 500) name: string;
  @ImpersonalText('Срок этапа', 4000, { optional: true }) deadline?: string;
  @YesNo('Раздел без сроков', { optional: true }) section?: boolean;
}
