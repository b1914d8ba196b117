import { Reference } from '@vekha/event-sourcing/command-fields';

/** Puts away the card of a mentee who has completed or left. */
export class ArchiveMentee {
  @Reference('Участник') personId: string;
}
