import { CivilDate, ImpersonalText, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Records that the mentor was trained: in a group of the school or elsewhere. */
export class CompleteMentorTraining {
  @Reference('Участник') personId: string;
  @Reference('Группа обучения', { optional: true }) groupId?: string;
  @ImpersonalText('Программа обучения', 300, { optional: true }) programme?: string;
  @WholeNumber('Часов', 1, 1000, { optional: true }) hours?: number;
  @CivilDate('Когда завершено') occurredOn: string;
}
