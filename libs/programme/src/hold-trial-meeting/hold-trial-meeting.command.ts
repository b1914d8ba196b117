import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Records a trial meeting before the participants decide; it is optional (PR-10). */
export class HoldTrialMeeting {
  @Reference('Программа') programmeId: string;
  @CivilDate('Когда встретились', { optional: true }) occurredOn?: string;
  @PersonalText('Запись о встрече', 4000, { optional: true }) note?: Sealed;
  @Reference('О ком запись', { optional: true }) aboutId?: string;
}
