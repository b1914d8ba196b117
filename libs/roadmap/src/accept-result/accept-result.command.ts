import { OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

export const BELOW_TARGET_REASONS = ['PARTICIPANTS_LEFT', 'EVENT_CANCELLED', 'RESOURCES_LACKING', 'TARGET_OVERSTATED'] as const;

/** Accepts a reported result; the measure is completed. */
export class AcceptResult {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  /** Asked for when less was reached than the row's target (ME-8). */
  @OneOf('Почему принято ниже цели', BELOW_TARGET_REASONS, { optional: true }) belowTarget?: (typeof BELOW_TARGET_REASONS)[number];
}
