import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Puts another mentor in the place of the present one, by order. */
export class ReplaceMentor {
  @Reference('Программа') programmeId: string;
  @Reference('Новый наставник') mentorId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
