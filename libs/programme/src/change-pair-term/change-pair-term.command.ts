import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Changes until when the pair works, by order. */
export class ChangePairTerm {
  @Reference('Программа') programmeId: string;
  @CivilDate('По какой день работает пара') endsOn: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
