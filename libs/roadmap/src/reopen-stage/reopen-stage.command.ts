import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Takes a completed stage up again. */
export class ReopenStage {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Этап') stageId: string;
}
