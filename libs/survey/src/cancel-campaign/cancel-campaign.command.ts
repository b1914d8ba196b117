import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** Gives a campaign up before it is closed. */
export class CancelCampaign {
  @Reference('Опрос') campaignId: string;
  @OneOf('Основание', ['MISTAKE', 'POSTPONED', 'NOT_NEEDED']) ground: 'MISTAKE' | 'POSTPONED' | 'NOT_NEEDED';
}
