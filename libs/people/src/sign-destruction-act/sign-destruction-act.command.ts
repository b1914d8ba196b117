import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { StoredScan } from '../stored-scan.command';

/** The act is signed, once the data are gone; its scan is kept for three years (приказ Роскомнадзора № 179). */
export class SignDestructionAct {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @CivilDate('Дата подписания', { optional: true }) occurredOn?: string;
  @Part('Скан', () => StoredScan, { optional: true }) scan?: StoredScan;
}
