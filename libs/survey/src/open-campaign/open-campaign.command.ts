import { Reference, References } from '@vekha/event-sourcing/command-fields';

/** Opens a campaign for those who are to be asked. */
export class OpenCampaign {
  @Reference('Опрос') campaignId: string;
  @References('Участники', 1000) participants: string[];
}
