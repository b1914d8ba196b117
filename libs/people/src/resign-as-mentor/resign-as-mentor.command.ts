import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** The mentor's own refusal to go on, by a notice. */
export class ResignAsMentor {
  @Reference('Участник') personId: string;
  @CivilDate('Дата предупреждения') noticeGivenOn: string;
  /** The earliest lawful day when absent. */
  @CivilDate('Последний день', { optional: true }) effectiveOn?: string;
  @PersonalText('Причина', 1000, { optional: true }) reason?: Sealed;
}
