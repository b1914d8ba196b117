import { ImpersonalText, Reference, RoleCodes, RowCode } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Adds a row of the pair's own to a programme that is still a draft. */
export class AddProgrammeMeasure {
  @Reference('Программа') programmeId: string;
  @RowCode('Код мероприятия') measureId: string;
  @PersonalText('Мероприятие', 4000) text: Sealed;
  @Reference('О ком мероприятие', { optional: true }) aboutId?: string;
  @RoleCodes('Ответственные', 3) responsible: string[];
  @ImpersonalText('Срок', 300, { optional: true }) deadline?: string;
}
