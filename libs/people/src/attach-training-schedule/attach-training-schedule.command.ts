import { CivilDates, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { StoredScan } from '../stored-scan.command';

/** Says on which days the group meets; takes the place of the former schedule. */
export class AttachTrainingSchedule {
  @Reference('Группа обучения') groupId: string;
  @CivilDates('Дни занятий', 100) days: string[];
  @Part('Скан', () => StoredScan, { optional: true }) scan?: StoredScan;
}
