import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';

/** Records that one of the group was given a consultation of their own. */
export class HoldIndividualConsultation {
  @Reference('Группа обучения') groupId: string;
  @Reference('Участник') personId: string;
  @CivilDate('Когда') occurredOn: string;
}
