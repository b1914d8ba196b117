import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Ends a suspension by order. */
export class ResumeMentor {
  @Reference('Участник') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @CivilDate('С какого дня') from: string;
}
