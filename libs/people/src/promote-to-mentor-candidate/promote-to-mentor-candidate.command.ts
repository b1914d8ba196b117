import { Reference } from '@vekha/event-sourcing/command-fields';

/** Names a mentee who has completed a programme as a possible mentor. */
export class PromoteToMentorCandidate {
  @Reference('Участник') personId: string;
}
