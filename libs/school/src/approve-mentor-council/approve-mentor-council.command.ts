import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** The director approves the composition the curator proposed, by order (001:L142). */
export class ApproveMentorCouncil {
  @Reference('Школа') schoolId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
