import { CivilDate, DocumentNumber, ImpersonalText, Reference } from '@vekha/event-sourcing/command-fields';

/** A local act a setting or an exception rests on, as people cite it. */
export class LocalAct {
  @ImpersonalText('Название локального акта', 300) title: string;
  @DocumentNumber('Номер акта', { optional: true }) number?: string;
  @CivilDate('Дата акта') date: string;
  @Reference('Документ', { optional: true }) documentId?: string;
}
