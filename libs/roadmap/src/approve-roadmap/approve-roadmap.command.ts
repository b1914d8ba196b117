import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

/** The director approves by an issued order (RM-1: 000:L8; 001:L128, L225). */
export class ApproveRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
