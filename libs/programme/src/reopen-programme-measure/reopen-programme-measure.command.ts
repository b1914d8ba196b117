import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Takes back a mark that a row is done or does not apply. */
export class ReopenProgrammeMeasure {
  @Reference('Программа') programmeId: string;
  @RowCode('Мероприятие') measureId: string;
}
