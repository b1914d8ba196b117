import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

export const REPLACEMENT_CAUSES = ['MENTOR_RELEASED', 'MENTOR_SUSPENDED', 'CONSENT_WITHDRAWN'] as const;

/** Asks for another mentor, because this one cannot go on. */
export class SeekReplacement {
  @Reference('Программа') programmeId: string;
  @Reference('Наставник') mentorId: string;
  @OneOf('Причина', REPLACEMENT_CAUSES) cause: (typeof REPLACEMENT_CAUSES)[number];
}
