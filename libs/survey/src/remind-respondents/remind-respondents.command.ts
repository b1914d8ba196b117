import { Reference } from '@vekha/event-sourcing/command-fields';

/** Reminds everybody who has not answered yet. */
export class RemindRespondents {
  @Reference('Опрос') campaignId: string;
}
