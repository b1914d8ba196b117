import { Reference } from '@vekha/event-sourcing/command-fields';

/** Lets a suspended programme go on, and its pair with it. */
export class ResumeProgramme {
  @Reference('Программа') programmeId: string;
}
