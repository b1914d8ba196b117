import { Reference } from '@vekha/event-sourcing/command-fields';

/** Closes a roadmap whose measures are all accepted. */
export class CompleteRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
}
