import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** Asks for a consent: of the person, or of the legal representative where the rule says so. */
export class RequestConsent {
  @Reference('Участник') personId: string;
  @OneOf('Вид согласия', ['PERSONAL_DATA', 'ASSIGNMENT', 'DISSEMINATION']) kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION';
}
