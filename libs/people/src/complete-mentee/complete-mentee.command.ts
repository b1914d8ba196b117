import { Reference } from '@vekha/event-sourcing/command-fields';

/** Tells the mentee's card that the programme is completed; the system sends it on ProgrammeCompleted. */
export class CompleteMentee {
  @Reference('Участник') personId: string;
  @Reference('Программа') programmeId: string;
}
