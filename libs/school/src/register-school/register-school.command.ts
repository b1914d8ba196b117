import { ImpersonalText, Reference, TimeZone, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Enters a school for which the department answers. */
export class RegisterSchool {
  @Reference('Школа') schoolId: string;
  @ImpersonalText('Название школы', 300) name: string;
  @TimeZone('Часовой пояс') zone: string;
  @WholeNumber('Рабочих дней в неделе', 5, 6) week: number;
}
