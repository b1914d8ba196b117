import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

export const CANCELLATION_GROUNDS = ['REPLACED', 'MISTAKE', 'PARTICIPANT_LEFT'] as const;

/** Cancels a programme that has not begun. */
export class CancelProgramme {
  @Reference('Программа') programmeId: string;
  @OneOf('Основание', CANCELLATION_GROUNDS) ground: (typeof CANCELLATION_GROUNDS)[number];
}
