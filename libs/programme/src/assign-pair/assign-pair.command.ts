import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Approves the pair or group by the director's order. */
export class AssignPair {
  @Reference('Программа') programmeId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  /** The day of the order when absent. */
  @CivilDate('С какого дня работает пара', { optional: true }) startsOn?: string;
  @CivilDate('По какой день работает пара', { optional: true }) endsOn?: string;
}
