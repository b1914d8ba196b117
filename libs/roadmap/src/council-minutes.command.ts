import { CivilDate, DocumentNumber } from '@vekha/event-sourcing/command-fields';

/** Minutes (протокол) of a council, as 003:L29–L31 names them. */
export class CouncilMinutes {
  @DocumentNumber('Номер протокола') number: string;
  @CivilDate('Дата протокола') date: string;
}
