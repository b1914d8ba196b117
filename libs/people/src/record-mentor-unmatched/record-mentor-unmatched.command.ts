import { Reference } from '@vekha/event-sourcing/command-fields';

/** Tells the mentor's card that a pair is over; the system sends it. */
export class RecordMentorUnmatched {
  @Reference('Участник') personId: string;
  @Reference('Программа') programmeId: string;
}
