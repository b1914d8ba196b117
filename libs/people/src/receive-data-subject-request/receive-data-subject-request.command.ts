import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** A person, or their legal representative, asks about their data. */
export class ReceiveDataSubjectRequest {
  @Reference('Участник') personId: string;
  @OneOf('О чём обращение', ['ACCESS', 'CORRECTION', 'STOP_PROCESSING', 'DESTRUCTION']) kind: 'ACCESS' | 'CORRECTION' | 'STOP_PROCESSING' | 'DESTRUCTION';
  @OneOf('Кто обратился', ['SUBJECT', 'LEGAL_REPRESENTATIVE']) giverRole: 'SUBJECT' | 'LEGAL_REPRESENTATIVE';
  @CivilDate('Дата получения') receivedOn: string;
  @PersonalText('Текст обращения', 4000, { optional: true }) words?: Sealed;
}
