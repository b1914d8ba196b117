import { Reference } from '@vekha/event-sourcing/command-fields';

/** Asks a person's stream to take everything that has come due into effect; the worker sends it, in any state of Redis. */
export class EnforcePersonDeadlines {
  @Reference('Участник') personId: string;
}
