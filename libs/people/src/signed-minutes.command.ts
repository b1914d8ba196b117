import { CivilDate, DocumentNumber } from '@vekha/event-sourcing/command-fields';

/** Minutes of the council or of a meeting on which a decision rests. */
export class SignedMinutes {
  @DocumentNumber('Номер протокола') number: string;
  @CivilDate('Дата протокола') date: string;
}
