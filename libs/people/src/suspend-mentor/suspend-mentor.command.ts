import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { IssuedOrder } from '../issued-order.command';

/** Suspends mentoring by order, for a long illness or a leave. */
export class SuspendMentor {
  @Reference('Участник') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @CivilDate('С какого дня') since: string;
  @PersonalText('Причина', 1000, { optional: true }) reason?: Sealed;
}
