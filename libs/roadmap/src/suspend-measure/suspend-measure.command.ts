import { OneOf, Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** None of them says anything of a person's health or life. */
export const SUSPENSION_GROUNDS = ['RESPONSIBLE_ABSENT', 'QUARANTINE', 'SCHOOL_CLOSED', 'REORGANISATION', 'FUNDING_LACKING'] as const;

/** Stops the clock of a measure, on a ground and by order. */
export class SuspendMeasure {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Основание', SUSPENSION_GROUNDS) ground: (typeof SUSPENSION_GROUNDS)[number];
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
