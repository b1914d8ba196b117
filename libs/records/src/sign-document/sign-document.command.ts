import { CivilDate, DocumentNumber, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { type Original, ORIGINALS, SIGNATORIES, type Signatory } from '../document-words';

/** Signs a paper that is neither an order nor minutes; regulations, roadmaps and schedules are approved by an order. */
export class SignDocument {
  @Reference('Документ') documentId: string;
  @DocumentNumber('Номер документа', { optional: true }) number?: string;
  @CivilDate('Дата документа') date: string;
  @OneOf('Кто подписал', SIGNATORIES) signatory: Signatory;
  @OneOf('Подлинник', ORIGINALS) original: Original;
  @CivilDate('Действует с', { optional: true }) effectiveFrom?: string;
  @Reference('Приказ об утверждении', { optional: true }) orderId?: string;
}
