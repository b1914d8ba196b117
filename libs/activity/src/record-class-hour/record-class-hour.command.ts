import { CivilDate, ImpersonalText, Reference } from '@vekha/event-sourcing/command-fields';
import { SchoolClass } from '../school-class.command';

/** Records a class hour (классный час) that tells pupils about mentoring. */
export class RecordClassHour {
  @Reference('Школа') schoolId: string;
  /** Drawn from the command when absent. */
  @Reference('Классный час', { optional: true }) classHourId?: string;
  @SchoolClass('Класс') schoolClass: string;
  @ImpersonalText('Тема', 200) topic: string;
  @CivilDate('Когда проведён') occurredOn: string;
}
