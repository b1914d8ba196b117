import { Part, Parts, Reference } from '@vekha/event-sourcing/command-fields';
import { CouncilMinutes } from '../council-minutes.command';
import { IssuedOrder } from '../issued-order.command';

/** The director approves by an issued order (RM-1: 000:L8; 001:L128, L225), which may rest on minutes (RM-8: 003:L29–L31). */
export class ApproveRoadmap {
  @Reference('Дорожная карта') roadmapId: string;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @Parts('Протоколы', () => CouncilMinutes, 10, { optional: true }) minutes?: CouncilMinutes[];
}
