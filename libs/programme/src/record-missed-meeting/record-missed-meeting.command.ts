import { CivilDate, OneOf, Reference, References } from '@vekha/event-sourcing/command-fields';
import { MISSED_CAUSES, type MissedCause } from '../meeting-cause.command';

/** Records that an appointed meeting did not take place. */
export class RecordMissedMeeting {
  @Reference('Программа') programmeId: string;
  @Reference('Встреча') meetingId: string;
  @References('Кого не было', 31) absent: string[];
  @OneOf('Причина', MISSED_CAUSES) cause: MissedCause;
  @CivilDate('Когда должна была пройти', { optional: true }) occurredOn?: string;
}
