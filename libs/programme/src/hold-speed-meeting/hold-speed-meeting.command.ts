import { CivilDate, Reference, References, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { Channel } from '../meeting-channel.command';

/** Records that the speed meeting took place. */
export class HoldSpeedMeeting {
  @Reference('Скоростная встреча') speedMeetingId: string;
  @References('Кто был', 101) attended: string[];
  @Channel('Способ связи') channel: string;
  @WholeNumber('Сколько минут', 1, 600, { optional: true }) minutes?: number;
  @CivilDate('Когда прошла', { optional: true }) occurredOn?: string;
}
