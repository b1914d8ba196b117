import { Reference, References } from '@vekha/event-sourcing/command-fields';

/** Invites those who came after the campaign had been opened. */
export class InviteParticipants {
  @Reference('Опрос') campaignId: string;
  @References('Участники', 1000) participants: string[];
}
