import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { ConsentContents } from '../consent-contents.command';

/** The deputy head or the HR clerk enters a consent signed on paper. */
export class RecordPaperConsent {
  @Reference('Участник') personId: string;
  /** The consent that was requested; without it a new one. */
  @Reference('Запрошенное согласие', { optional: true }) consentId?: string;
  @Part('Согласие', () => ConsentContents) consent: ConsentContents;
}
