import { CivilDate, ImpersonalText, Reference } from '@vekha/event-sourcing/command-fields';
import { Code } from '../codes.command';
import { Purposes } from '../purposes.command';

/** The director records that data whose consent is gone are kept on another basis. */
export class RetainOnOtherBasis {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @Purposes('Для каких целей хранить') purposes: string[];
  @Code('Основание') basis: string;
  @ImpersonalText('Документ, на котором оно стоит', 300) source: string;
  @CivilDate('До какого дня', { optional: true }) until?: string;
}
