import { Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { EvidenceItem } from '../evidence-item.command';

/** Names a document that confirms the work, before the result is reported. */
export class AttachEvidence {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @Part('Документ', () => EvidenceItem) evidence: EvidenceItem;
}
