import { CivilDate, OneOf, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';

export const TARGET_GROUPS = ['PUPILS', 'TEACHERS', 'PARTNERS'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Says how many people a target group has on a day: the denominator of coverage (domain §5.2, IND-01). */
export class RecordHeadcount {
  @Reference('Школа') schoolId: string;
  @OneOf('Целевая группа', TARGET_GROUPS) targetGroup: TargetGroup;
  @WholeNumber('Численность', 0, 100_000) count: number;
  @CivilDate('На какую дату') on: string;
}
