import { Reference, References } from '@vekha/event-sourcing/command-fields';

/** Reminds those of the named participants who have not answered yet; a large campaign is reminded in several goes. */
export class RemindRespondents {
  @Reference('Опрос') campaignId: string;
  @References('Кому напомнить', 50) participants: string[];
}
