import { Reference } from '@vekha/event-sourcing/command-fields';

/** Hands the draft to the director. */
export class SubmitRoadmapForApproval {
  @Reference('Дорожная карта') roadmapId: string;
}
