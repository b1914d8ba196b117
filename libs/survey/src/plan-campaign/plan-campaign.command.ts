import { CivilDate, OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { CAMPAIGN_KINDS, type CampaignKind } from '../questionnaire';

/** Plans a campaign: which questionnaire, when, and what it belongs to. */
export class PlanCampaign {
  @Reference('Школа') schoolId: string;
  /** Drawn from the command when absent. */
  @Reference('Опрос', { optional: true }) campaignId?: string;
  @OneOf('Вид опроса', CAMPAIGN_KINDS) kind: CampaignKind;
  @RowCode('Анкета') questionnaire: string;
  @CivilDate('Первый день опроса') opensOn: string;
  @CivilDate('Последний день опроса') closesOn: string;
  @Reference('Программа', { optional: true }) programmeId?: string;
}
