import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Closes a stage whose measures are all closed. */
export class CompleteStage {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Этап') stageId: string;
}
