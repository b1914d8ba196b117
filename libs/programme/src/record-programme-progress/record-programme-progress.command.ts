import { CivilDate, Reference, RowCode, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Says how the programme, or one row of it, is going. */
export class RecordProgrammeProgress {
  @Reference('Программа') programmeId: string;
  @RowCode('Мероприятие', { optional: true }) measureId?: string;
  @CivilDate('На какой день', { optional: true }) occurredOn?: string;
  @WholeNumber('Выполнено, %', 0, 100, { optional: true }) percent?: number;
  @PersonalText('Запись о ходе', 4000, { optional: true }) note?: Sealed;
  @Reference('О ком запись', { optional: true }) aboutId?: string;
}
