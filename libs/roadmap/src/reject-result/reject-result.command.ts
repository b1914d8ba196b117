import { OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

export const REJECTION_REASONS = ['EVIDENCE_INSUFFICIENT', 'RESULT_INCOMPLETE', 'TARGET_NOT_REACHED', 'WRONG_MEASURE'] as const;

/** Sends a reported result back with a reason. */
export class RejectResult {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @OneOf('Почему не принято', REJECTION_REASONS) reason: (typeof REJECTION_REASONS)[number];
}
