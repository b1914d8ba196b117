import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalNumber, PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Records what a participant says of the programme while it runs. */
export class SubmitFeedback {
  @Reference('Программа') programmeId: string;
  @Reference('Участник') personId: string;
  @PersonalText('Обратная связь', 4000) text: Sealed;
  @PersonalNumber('Удовлетворённость', 1, 10, { optional: true }) satisfaction?: Sealed;
  @CivilDate('Когда получена', { optional: true }) occurredOn?: string;
}
