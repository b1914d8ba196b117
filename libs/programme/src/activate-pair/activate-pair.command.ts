import { Reference } from '@vekha/event-sourcing/command-fields';

/** The pair begins to work on the day of the order. */
export class ActivatePair {
  @Reference('Программа') programmeId: string;
}
