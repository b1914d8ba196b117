import { CivilDate, DocumentNumber, ImpersonalText, OneOf, Part, Reference, References } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import {
  BODIES, type Body, DOCUMENT_KINDS, type DocumentKind, type Issuer, ISSUERS, ORDER_BOOKS, type OrderBook, type Original, ORIGINALS, SIGNATORIES,
  type Signatory,
} from '../document-words';
import { NamingThing } from '../signing.command';

/** Enters a paper signed outside the system: one of the school's own from before, or one of another institution. */
export class RegisterExternalDocument {
  @Reference('Школа') schoolId: string;
  @OneOf('Вид документа', DOCUMENT_KINDS) kind: DocumentKind;
  @ImpersonalText('Название без имён', 300) title: string;
  @OneOf('Кто издал', ISSUERS) issuer: Issuer;
  @ImpersonalText('Учреждение, издавшее документ', 300, { optional: true }) issuerName?: string;
  @DocumentNumber('Номер документа', { optional: true }) number?: string;
  @CivilDate('Дата документа') date: string;
  @OneOf('Книга приказов', ORDER_BOOKS, { optional: true }) book?: OrderBook;
  @OneOf('Чей протокол', BODIES, { optional: true }) body?: Body;
  @OneOf('Кто подписал', SIGNATORIES) signatory: Signatory;
  @OneOf('Подлинник', ORIGINALS) original: Original;
  @CivilDate('Действует с', { optional: true }) effectiveFrom?: string;
  @References('О ком документ', 200, { optional: true }) persons?: string[];
  @References('Приложения', 50, { optional: true }) annexes?: string[];
  @PersonalText('Содержание', 4000, { optional: true }) words?: Sealed;
  @Part('Где приказ уже назван', () => NamingThing, { optional: true }) namedIn?: NamingThing;
}
