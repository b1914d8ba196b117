import { CivilDate, DocumentNumber, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** One of the two who must agree says that the data are to be destroyed, by the act named. */
export class DecideDataDestruction {
  @Reference('Участник') personId: string;
  @Reference('Согласие') consentId: string;
  @DocumentNumber('Номер акта') actNumber: string;
  @CivilDate('Дата акта') actDate: string;
  /** The name, or other words about the person (order № 179 allows either); without it the act names the number of the card. */
  @PersonalText('Кого назовёт акт', 300, { optional: true }) subjectInAct?: Sealed;
}
