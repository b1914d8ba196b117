import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { type Original, ORIGINALS } from '../document-words';

/** Records that an employee has read a paper and signed for it: on paper, or electronically. */
export class AcknowledgeDocument {
  @Reference('Документ') documentId: string;
  @Reference('Работник') personId: string;
  @OneOf('В какой форме', ORIGINALS) form: Original;
  @CivilDate('Когда ознакомлен', { optional: true }) occurredOn?: string;
}
