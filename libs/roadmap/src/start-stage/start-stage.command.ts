import { Reference, RowCode } from '@vekha/event-sourcing/command-fields';

/** Starts a stage; stages may overlap and start out of order (ST-1: 000:L18–L19; 004:L26). */
export class StartStage {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Этап') stageId: string;
}
