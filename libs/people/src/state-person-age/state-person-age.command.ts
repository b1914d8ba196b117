import { Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalDate } from '@vekha/event-sourcing/personal-fields';
import type { SealedDate } from '@vekha/event-sourcing/sealed';

/** States a pupil's date of birth again, so that their age is known exactly today. */
export class StatePersonAge {
  @Reference('Участник') personId: string;
  @PersonalDate('Дата рождения') birthDate: SealedDate;
}
