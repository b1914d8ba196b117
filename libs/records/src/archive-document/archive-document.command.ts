import { CivilDate, ImpersonalText, Part, Reference, WholeNumber, YesNo } from '@vekha/event-sourcing/command-fields';

/** How long the school's own list of files (номенклатура дел) says a paper is kept. */
export class NomenclatureTerm {
  @YesNo('Хранить постоянно', { optional: true }) permanent?: boolean;
  @WholeNumber('Сколько лет хранить', 1, 100, { optional: true }) years?: number;
  @ImpersonalText('Статья номенклатуры дел', 200) source: string;
}

/** Hands a paper over to the archive. */
export class ArchiveDocument {
  @Reference('Документ') documentId: string;
  @Part('Срок хранения по номенклатуре дел', () => NomenclatureTerm, { optional: true }) term?: NomenclatureTerm;
  @CivilDate('Когда передан', { optional: true }) occurredOn?: string;
}
