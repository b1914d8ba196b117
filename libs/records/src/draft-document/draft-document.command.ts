import { ImpersonalText, OneOf, Reference, References } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-words';

/** Begins the draft of a paper. Its title names nobody: «О закреплении наставнических пар»; people are given by id. */
export class DraftDocument {
  @Reference('Школа') schoolId: string;
  @OneOf('Вид документа', DOCUMENT_KINDS) kind: DocumentKind;
  @ImpersonalText('Название без имён', 300) title: string;
  @References('О ком документ', 200, { optional: true }) persons?: string[];
  @PersonalText('Содержание', 4000, { optional: true }) words?: Sealed;
}
