import { Reference } from '@vekha/event-sourcing/command-fields';

/** Counts every open term of a roadmap anew under the calendars, terms, ladder and rules of today; what is over stays. */
export class ReprojectDeadlines {
  @Reference('Дорожная карта') roadmapId: string;
}
