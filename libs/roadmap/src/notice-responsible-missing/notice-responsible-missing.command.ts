import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Tells the curator that a measure is under way and nobody is responsible for it; a policy sends it. */
export class NoticeResponsibleMissing {
  @Reference('Школа') schoolId: string;
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
}
