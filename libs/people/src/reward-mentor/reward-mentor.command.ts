import { OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** Rewards a mentor by order (004:L51). */
export class RewardMentor {
  @Reference('Участник') personId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @OneOf('Поощрение', ['GRATITUDE', 'CERTIFICATE', 'BONUS', 'TITLE', 'OTHER']) reward: 'GRATITUDE' | 'CERTIFICATE' | 'BONUS' | 'TITLE' | 'OTHER';
  @OneOf('Уровень', ['SCHOOL', 'MUNICIPAL', 'REGIONAL', 'FEDERAL']) level: 'SCHOOL' | 'MUNICIPAL' | 'REGIONAL' | 'FEDERAL';
}
