import { CivilDate, Reference, TimeOfDay } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { Channel } from '../meeting-channel.command';

/** Appoints a meeting, or the day of one that was asked for. */
export class ScheduleMeeting {
  @Reference('Программа') programmeId: string;
  @Reference('Запрошенная встреча', { optional: true }) meetingId?: string;
  @CivilDate('День встречи') on: string;
  @TimeOfDay('Время', { optional: true }) at?: string;
  @Channel('Способ связи', { optional: true }) channel?: string;
  @PersonalText('Цель встречи', 2000, { optional: true }) goal?: Sealed;
  @Reference('О ком цель', { optional: true }) aboutId?: string;
}
