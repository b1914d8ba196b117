import { ImpersonalText, Reference, References } from '@vekha/event-sourcing/command-fields';

/** Forms a group in which mentors are trained (001:L235). */
export class FormTrainingGroup {
  @Reference('Школа') schoolId: string;
  @ImpersonalText('Программа обучения', 300) programme: string;
  @References('Участники', 100) members: string[];
}
