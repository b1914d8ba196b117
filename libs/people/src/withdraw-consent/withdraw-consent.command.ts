import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** A consent is withdrawn: the term runs from the day the school received it. */
export class WithdrawConsent {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @CivilDate('Дата получения отзыва') receivedOn: string;
  @OneOf('Кто отозвал', ['SUBJECT', 'LEGAL_REPRESENTATIVE']) giverRole: 'SUBJECT' | 'LEGAL_REPRESENTATIVE';
  @OneOf('Форма отзыва', ['PAPER', 'ELECTRONIC']) form: 'PAPER' | 'ELECTRONIC';
  @PersonalText('Текст отзыва', 2000, { optional: true }) words?: Sealed;
}
