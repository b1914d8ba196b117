import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { IssuedOrder } from '../issued-order.command';

/** The director ends mentoring by order, with notice. */
export class RecallMentor {
  @Reference('Участник') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @CivilDate('Дата предупреждения') noticeGivenOn: string;
  /** The earliest lawful day when absent. */
  @CivilDate('Последний день', { optional: true }) effectiveOn?: string;
  @PersonalText('Причина', 1000, { optional: true }) reason?: Sealed;
}
