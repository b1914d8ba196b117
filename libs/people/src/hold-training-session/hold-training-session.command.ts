import { CivilDate, ImpersonalText, Reference, References, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Records a session of the group and who was there. */
export class HoldTrainingSession {
  @Reference('Группа обучения') groupId: string;
  @CivilDate('Когда') occurredOn: string;
  @ImpersonalText('Тема', 300) topic: string;
  @WholeNumber('Часов', 1, 24) hours: number;
  @References('Присутствовали', 100) attended: string[];
}
