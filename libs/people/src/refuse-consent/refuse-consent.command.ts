import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** A consent that was asked for is refused. */
export class RefuseConsent {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @OneOf('Кто отказал', ['SUBJECT', 'LEGAL_REPRESENTATIVE']) giverRole: 'SUBJECT' | 'LEGAL_REPRESENTATIVE';
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
}
