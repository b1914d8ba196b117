import { CivilDate, DocumentNumber, ImpersonalText } from '@vekha/event-sourcing/command-fields';

/** A quarter, a trimester or holidays: both days are included. */
export class NamedPeriod {
  @ImpersonalText('Название периода', 100) name: string;
  @CivilDate('Первый день') start: string;
  @CivilDate('Последний день') end: string;
}

/** The order by which a calendar was adopted or amended. */
export class CalendarOrder {
  @DocumentNumber('Номер приказа') number: string;
  @CivilDate('Дата приказа') date: string;
}
