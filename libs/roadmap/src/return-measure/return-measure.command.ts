import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Gives a delegated measure back. */
export class ReturnMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
}
