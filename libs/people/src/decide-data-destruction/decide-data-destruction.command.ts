import { CivilDate, DocumentNumber, Reference } from '@vekha/event-sourcing/command-fields';

/** One of the two who must agree says that the data are to be destroyed, by the act named. */
export class DecideDataDestruction {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @DocumentNumber('Номер акта') actNumber: string;
  @CivilDate('Дата акта') actDate: string;
}
