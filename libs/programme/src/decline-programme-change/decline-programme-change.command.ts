import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Records that a participant does not agree to a proposed change, or that its author takes it back. */
export class DeclineProgrammeChange {
  @Reference('Программа') programmeId: string;
  @Reference('Предложение') proposalId: string;
  @Reference('Участник') personId: string;
  @CivilDate('Когда отказался', { optional: true }) occurredOn?: string;
  @PersonalText('Причина', 2000, { optional: true }) reason?: Sealed;
}
