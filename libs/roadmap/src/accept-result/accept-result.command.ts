import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Accepts a reported result; the measure is completed. */
export class AcceptResult {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
}
