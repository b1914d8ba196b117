import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** Takes a person's answers out of the campaign: by their own wish, or because their consent is withdrawn. */
export class WithdrawResponse {
  @Reference('Опрос') campaignId: string;
  @Reference('Участник') personId: string;
  @OneOf('Причина', ['OWN_WISH', 'CONSENT_WITHDRAWN']) cause: 'OWN_WISH' | 'CONSENT_WITHDRAWN';
}
