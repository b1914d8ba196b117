import { OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

export const DISSOLUTION_GROUNDS = ['MENTOR_RELEASED', 'MENTEE_LEFT', 'MUTUAL_WISH', 'CONSENT_WITHDRAWN', 'MISTAKE'] as const;

/** Dissolves a pair or group by order. */
export class DissolvePair {
  @Reference('Программа') programmeId: string;
  @OneOf('Основание', DISSOLUTION_GROUNDS) ground: (typeof DISSOLUTION_GROUNDS)[number];
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
