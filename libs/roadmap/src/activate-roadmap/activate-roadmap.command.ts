import { Reference } from '@vekha/event-sourcing/command-fields';

/** Puts the approved roadmap into effect: from now on its terms are enforced. */
export class ActivateRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
}
