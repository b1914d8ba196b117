import { Reference } from '@vekha/event-sourcing/command-fields';

/** Tells the mentee's card that the programme has begun; the system sends it on ProgrammeStarted. */
export class EnterProgramme {
  @Reference('Участник') personId: string;
  @Reference('Программа') programmeId: string;
}
