import { CivilDate, Part, Parts, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { EvidenceItem } from '../evidence-item.command';

export class ScheduledTime {
  @CivilDate('Начало', { optional: true }) start?: string;
  @CivilDate('Срок') due: string;
}

/** Gives the dates of a measure whose deadline cell points to a separate schedule (DL-06; 001:L235). */
export class AttachExternalSchedule {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @Part('График', () => EvidenceItem) document: EvidenceItem;
  @Parts('Даты графика', () => ScheduledTime, 200) times: ScheduledTime[];
}
