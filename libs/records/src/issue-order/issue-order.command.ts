import { CivilDate, DocumentNumber, OneOf, Part, Reference, References } from '@vekha/event-sourcing/command-fields';
import { ORDER_BOOKS, type OrderBook, type Original, ORIGINALS, SIGNATORIES, type Signatory } from '../document-words';
import { NamingThing } from '../signing.command';

/** The director signs an order and gives it a number in one of the school's books (001:L126, L225). */
export class IssueOrder {
  @Reference('Документ') documentId: string;
  @DocumentNumber('Номер приказа') number: string;
  @CivilDate('Дата приказа') date: string;
  @OneOf('Книга приказов', ORDER_BOOKS) book: OrderBook;
  @OneOf('Кто подписал', SIGNATORIES) signatory: Signatory;
  @OneOf('Подлинник', ORIGINALS) original: Original;
  @CivilDate('Действует с', { optional: true }) effectiveFrom?: string;
  @References('Приложения', 50, { optional: true }) annexes?: string[];
  @Part('Где приказ уже назван', () => NamingThing, { optional: true }) namedIn?: NamingThing;
}
