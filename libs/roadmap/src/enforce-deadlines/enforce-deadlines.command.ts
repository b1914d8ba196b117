import { Reference } from '@vekha/event-sourcing/command-fields';

/** Asks the roadmap to take every rung that has come due into effect; the worker sends it, in any state of Redis. */
export class EnforceDeadlines {
  @Reference('Дорожная карта') roadmapId: string;
}
