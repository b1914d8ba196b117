import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Takes a measure upon oneself, so that the others see who works on it. */
export class ClaimMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
}
