import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { ConsentContents } from '../consent-contents.command';

/** The person, or their legal representative, signs electronically. */
export class SignConsent {
  @Reference('Участник') personId: string;
  /** The consent that was requested; without it a new one. */
  @Reference('Запрошенное согласие', { optional: true }) consentId?: string;
  @Part('Согласие', () => ConsentContents) consent: ConsentContents;
}
