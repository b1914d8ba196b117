import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';

/** The approved programme begins. */
export class StartProgramme {
  @Reference('Программа') programmeId: string;
  @CivilDate('Когда началась', { optional: true }) occurredOn?: string;
}
