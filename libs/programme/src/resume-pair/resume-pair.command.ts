import { Reference } from '@vekha/event-sourcing/command-fields';

/** Lets a suspended pair go on, and its programme with it. */
export class ResumePair {
  @Reference('Программа') programmeId: string;
}
