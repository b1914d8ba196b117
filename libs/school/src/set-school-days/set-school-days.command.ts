import { CivilDates, ImpersonalText, Reference } from '@vekha/event-sourcing/command-fields';

/** Says which days the school itself works or does not work, against the calendars above it. Takes the place of what was set before. */
export class SetSchoolDays {
  @Reference('Школа') schoolId: string;
  @ImpersonalText('Основание: локальный акт школы', 300) source: string;
  @CivilDates('Нерабочие дни', 366) nonWorking: string[];
  @CivilDates('Рабочие дни', 366) working: string[];
}
