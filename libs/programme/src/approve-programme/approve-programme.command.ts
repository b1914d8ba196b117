import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Approves the agreed programme: by the director's order, or by the curator's supervision, as the school set. */
export class ApproveProgramme {
  @Reference('Программа') programmeId: string;
  @Part('Приказ', () => IssuedOrder, { optional: true }) order?: IssuedOrder;
}
