import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';

export const TERMINATION_GROUNDS = ['TERM_ENDED', 'BY_BOTH_SIDES', 'BY_THE_SCHOOL', 'BY_THE_PARTNER'] as const;

/** Records that an agreement has ended, and on whose will. */
export class TerminateAgreement {
  @Reference('Школа') schoolId: string;
  @Reference('Договор') agreementId: string;
  @OneOf('Основание', TERMINATION_GROUNDS) ground: (typeof TERMINATION_GROUNDS)[number];
  @CivilDate('Когда прекращён', { optional: true }) occurredOn?: string;
}
