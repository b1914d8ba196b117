import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Brings one more mentee into a group, by order. */
export class AddGroupMember {
  @Reference('Программа') programmeId: string;
  @Reference('Наставляемый') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
