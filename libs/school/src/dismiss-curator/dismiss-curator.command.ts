import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** The director relieves the curator of the office by order, with nobody in the place yet. */
export class DismissCurator {
  @Reference('Школа') schoolId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @CivilDate('С какого дня', { optional: true }) from?: string;
}
