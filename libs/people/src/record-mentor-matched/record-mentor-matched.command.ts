import { Reference } from '@vekha/event-sourcing/command-fields';

/** Tells the mentor's card of a pair assigned; the system sends it on PairAssigned. */
export class RecordMentorMatched {
  @Reference('Участник') personId: string;
  @Reference('Программа') programmeId: string;
}
