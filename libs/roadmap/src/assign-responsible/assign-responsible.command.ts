import { Reference, RoleCodes, RowCode } from '@vekha/event-sourcing/command-fields';

/** Names who answers for a row, by role (ME-2, ME-9). */
export class AssignResponsible {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @RoleCodes('Ответственные роли', 20) responsible: string[];
}
