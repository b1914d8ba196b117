import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** Ends the training; earlier than the rule asks for only with a reason. */
export class CloseTrainingGroup {
  @Reference('Группа обучения') groupId: string;
  @OneOf('Почему раньше', ['MEMBERS_LEFT', 'TRAINER_LEFT', 'REPLACED_BY_COURSE'], { optional: true }) reason?: 'MEMBERS_LEFT' | 'TRAINER_LEFT' | 'REPLACED_BY_COURSE';
}
