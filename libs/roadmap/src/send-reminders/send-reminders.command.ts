import { Reference } from '@vekha/event-sourcing/command-fields';

/** Asks for every notice of a roadmap that has come due, reminders and escalations alike; the worker sends it. */
export class SendReminders {
  @Reference('Школа') schoolId: string;
  @Reference('Дорожная карта') roadmapId: string;
}
