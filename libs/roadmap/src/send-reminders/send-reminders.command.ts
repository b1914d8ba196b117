import { Reference } from '@vekha/event-sourcing/command-fields';

/** Asks for every reminder of a roadmap that has come due; the worker sends it. */
export class SendReminders {
  @Reference('Школа') schoolId: string;
  @Reference('Дорожная карта') roadmapId: string;
}
