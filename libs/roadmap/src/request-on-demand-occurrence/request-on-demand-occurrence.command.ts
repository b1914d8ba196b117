import { CivilDate, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** A mentee asks for a meeting beside the regular ones (ME-7: 001:L278). */
export class RequestOnDemandOccurrence {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @CivilDate('Желаемый день', { optional: true }) wanted?: string;
}
