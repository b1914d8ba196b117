import { CivilDate, Parts, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { EvidenceItem } from '../evidence-item.command';

/** Records that one occurrence of a recurring measure took place. */
export class RecordOccurrenceHeld {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @RowCode('Период') period: string;
  @CivilDate('Когда проведено') occurredOn: string;
  @Parts('Документы', () => EvidenceItem, 30) evidence: EvidenceItem[];
}
