import { CivilDate, DocumentNumber, OneOf, Parts, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

export const EVIDENCE_KINDS = ['ORDER', 'MINUTES', 'REGISTER', 'LIST', 'PLAN', 'REPORT', 'QUESTIONNAIRE', 'PUBLICATION'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export class EvidenceItem {
  @OneOf('Вид документа', EVIDENCE_KINDS) kind: EvidenceKind;
  @DocumentNumber('Номер документа', { optional: true }) number?: string;
  @CivilDate('Дата документа') date: string;
}

/** Reports that a measure was carried out, on the day people say it was. */
export class ReportResult {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @CivilDate('Когда выполнено') occurredOn: string;
  @Parts('Документы', () => EvidenceItem, 30) evidence: EvidenceItem[];
}
