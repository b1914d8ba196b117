import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** The director dissolves the mentor council by order. */
export class DissolveMentorCouncil {
  @Reference('Школа') schoolId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
