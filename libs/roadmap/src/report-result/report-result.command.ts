import { CivilDate, Parts, Reference, RowCode, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { EvidenceItem } from '../evidence-item.command';

/** Reports that a measure was carried out, on the day people say it was. */
export class ReportResult {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @CivilDate('Когда выполнено') occurredOn: string;
  @Parts('Документы', () => EvidenceItem, 30) evidence: EvidenceItem[];
  /** In the unit of the row's target. */
  @WholeNumber('Достигнуто', 0, 1_000_000, { optional: true }) achieved?: number;
}
