import { OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

export const NOT_APPLICABLE_REASONS = ['CONDITION_NOT_MET', 'NO_NEED', 'REPEATS_ANOTHER', 'OUTSIDE_COMPETENCE'] as const;

/** Says that a row of the programme does not apply, and why. */
export class DeclareProgrammeMeasureNotApplicable {
  @Reference('Программа') programmeId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Причина', NOT_APPLICABLE_REASONS) reason: (typeof NOT_APPLICABLE_REASONS)[number];
}
