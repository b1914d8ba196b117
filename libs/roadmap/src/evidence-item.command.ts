import { CivilDate, Digest, DocumentNumber, MediaType, OneOf, Part, WholeNumber } from '@vekha/event-sourcing/command-fields';

export const EVIDENCE_KINDS = ['ORDER', 'MINUTES', 'REGISTER', 'LIST', 'PLAN', 'REPORT', 'QUESTIONNAIRE', 'PUBLICATION'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A file as the answer to its upload names it. */
export class EvidenceFile {
  @Digest('Отпечаток файла') sha256: string;
  @WholeNumber('Размер файла в байтах', 1, 1_073_741_824) size: number;
  @MediaType('Тип файла') mediaType: string;
}

/** A document that confirms something, by its kind, number and date, and the file of it when there is one. */
export class EvidenceItem {
  @OneOf('Вид документа', EVIDENCE_KINDS) kind: EvidenceKind;
  @DocumentNumber('Номер документа', { optional: true }) number?: string;
  @CivilDate('Дата документа') date: string;
  @Part('Файл', () => EvidenceFile, { optional: true }) file?: EvidenceFile;
}
