import { Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Extends the term of an answer by five working days, once, with the reasons told to the person. */
export class ExtendDataSubjectRequest {
  @Reference('Участник') personId: string;
  @Reference('Обращение') requestId: string;
  @PersonalText('Причина', 1000) reason: Sealed;
}
