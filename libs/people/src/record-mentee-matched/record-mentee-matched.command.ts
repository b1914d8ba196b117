import { Reference } from '@vekha/event-sourcing/command-fields';

/** Tells the mentee's card of a pair assigned; the system sends it on PairAssigned. */
export class RecordMenteeMatched {
  @Reference('Участник') personId: string;
  @Reference('Программа') programmeId: string;
}
