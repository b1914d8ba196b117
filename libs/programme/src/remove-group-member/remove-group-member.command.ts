import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Takes a mentee out of a group, by order; two must remain. */
export class RemoveGroupMember {
  @Reference('Программа') programmeId: string;
  @Reference('Наставляемый') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
