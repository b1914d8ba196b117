import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

export const REVISION_REASONS = ['DEADLINES', 'RESPONSIBLE', 'CONTENT', 'COUNCIL_OPINION'] as const;

/** Sends a roadmap under review back to its drafter. */
export class ReturnRoadmapForRevision {
  @Reference('Дорожная карта') roadmapId: string;
  @OneOf('Что доработать', REVISION_REASONS) reason: (typeof REVISION_REASONS)[number];
}
