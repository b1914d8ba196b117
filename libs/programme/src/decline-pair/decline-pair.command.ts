import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Records that a participant does not want this pair; one refusal ends it. */
export class DeclinePair {
  @Reference('Программа') programmeId: string;
  @Reference('Участник') personId: string;
  @CivilDate('Когда отказался', { optional: true }) occurredOn?: string;
  @PersonalText('Причина', 2000, { optional: true }) reason?: Sealed;
}
