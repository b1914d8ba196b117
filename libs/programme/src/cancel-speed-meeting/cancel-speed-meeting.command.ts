import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { MISSED_CAUSES, type MissedCause } from '../meeting-cause.command';

/** Cancels a speed meeting that has not taken place. */
export class CancelSpeedMeeting {
  @Reference('Скоростная встреча') speedMeetingId: string;
  @OneOf('Причина', MISSED_CAUSES) cause: MissedCause;
}
