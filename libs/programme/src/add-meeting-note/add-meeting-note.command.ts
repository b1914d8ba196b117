import { Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Adds a note to a meeting: what about whom. */
export class AddMeetingNote {
  @Reference('Программа') programmeId: string;
  @Reference('Встреча') meetingId: string;
  @PersonalText('Запись', 4000) note: Sealed;
  @Reference('О ком запись', { optional: true }) aboutId?: string;
}
