import { Reference, References } from '@vekha/event-sourcing/command-fields';

/** The curator proposes who sits on the mentor council (001:L142, L162). */
export class ProposeMentorCouncil {
  @Reference('Школа') schoolId: string;
  @References('Состав', 50) members: string[];
  @Reference('Председатель') chair: string;
}
