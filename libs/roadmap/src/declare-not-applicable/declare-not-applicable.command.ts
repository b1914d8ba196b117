import { OneOf, Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { IssuedOrder } from '../issued-order.command';

export const INAPPLICABILITY_REASONS = ['CONDITION_NOT_MET', 'NO_PARTICIPANTS', 'OUTSIDE_COMPETENCE', 'REPEATS_ANOTHER'] as const;

/** Decides, by order, that a row does not apply (ME-6: 002:L107–L111; 003:L34). */
export class DeclareNotApplicable {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Почему неприменимо', INAPPLICABILITY_REASONS) reason: (typeof INAPPLICABILITY_REASONS)[number];
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
}
