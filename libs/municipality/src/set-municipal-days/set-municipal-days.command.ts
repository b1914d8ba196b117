import { CivilDates, ImpersonalText } from '@vekha/event-sourcing/command-fields';

/** Says which days the municipality works or does not work, against the calendars above it. Takes the place of what was set before. */
export class SetMunicipalDays {
  @ImpersonalText('Основание: правовой акт муниципалитета', 300) source: string;
  @CivilDates('Нерабочие дни', 366) nonWorking: string[];
  @CivilDates('Рабочие дни', 366) working: string[];
}
