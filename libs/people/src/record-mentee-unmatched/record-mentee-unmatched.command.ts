import { Reference } from '@vekha/event-sourcing/command-fields';

/** Tells the mentee's card that a pair is over without a completed programme; the system sends it. */
export class RecordMenteeUnmatched {
  @Reference('Участник') personId: string;
  @Reference('Программа') programmeId: string;
}
