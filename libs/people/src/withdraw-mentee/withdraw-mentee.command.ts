import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Ends a person's part as a mentee; consents are another matter and stay as they are. */
export class WithdrawMentee {
  @Reference('Участник') personId: string;
  @OneOf('Кто заявил', ['MENTEE', 'LEGAL_REPRESENTATIVE', 'CURATOR']) by: 'MENTEE' | 'LEGAL_REPRESENTATIVE' | 'CURATOR';
  @PersonalText('Причина', 1000, { optional: true }) reason?: Sealed;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
}
