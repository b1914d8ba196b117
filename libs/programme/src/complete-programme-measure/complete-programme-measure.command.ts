import { CivilDate, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Marks a row of the programme as done. */
export class CompleteProgrammeMeasure {
  @Reference('Программа') programmeId: string;
  @RowCode('Мероприятие') measureId: string;
  @CivilDate('Когда выполнено', { optional: true }) occurredOn?: string;
  @PersonalText('Чем подтверждается', 2000, { optional: true }) evidence?: Sealed;
  @Reference('О ком подтверждение', { optional: true }) aboutId?: string;
}
