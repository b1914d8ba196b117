import { Reference } from '@vekha/event-sourcing/command-fields';

/** The curator has looked at the dates shifted from another academic year and stands by them. */
export class ConfirmShiftedDates {
  @Reference('Дорожная карта') roadmapId: string;
}
