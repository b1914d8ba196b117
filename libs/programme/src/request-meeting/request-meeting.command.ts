import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** A mentee asks for a meeting. */
export class RequestMeeting {
  @Reference('Программа') programmeId: string;
  @Reference('Кто просит') personId: string;
  @CivilDate('Желаемый день', { optional: true }) wishedOn?: string;
  @PersonalText('О чём', 2000, { optional: true }) topic?: Sealed;
}
