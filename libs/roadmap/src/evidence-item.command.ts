import { CivilDate, DocumentNumber, OneOf } from '@vekha/event-sourcing/command-fields';

export const EVIDENCE_KINDS = ['ORDER', 'MINUTES', 'REGISTER', 'LIST', 'PLAN', 'REPORT', 'QUESTIONNAIRE', 'PUBLICATION'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A document that confirms something, by its kind, number and date; files are not kept here. */
export class EvidenceItem {
  @OneOf('Вид документа', EVIDENCE_KINDS) kind: EvidenceKind;
  @DocumentNumber('Номер документа', { optional: true }) number?: string;
  @CivilDate('Дата документа') date: string;
}
