import { Reference } from '@vekha/event-sourcing/command-fields';

/** Puts a completed or cancelled roadmap into the archive. */
export class ArchiveRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
}
