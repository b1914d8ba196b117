import { CivilDate, OneOf, Reference, References, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { Channel } from '../meeting-channel.command';

/** Records a meeting that took place: one appointed or asked for before, or one nobody planned. */
export class HoldMentoringMeeting {
  @Reference('Программа') programmeId: string;
  @Reference('Встреча', { optional: true }) meetingId?: string;
  @CivilDate('Когда прошла', { optional: true }) occurredOn?: string;
  @WholeNumber('Сколько минут', 1, 600, { optional: true }) minutes?: number;
  @Channel('Способ связи') channel: string;
  @References('Кто был', 31) attended: string[];
  @OneOf('Что с прежней целью', ['REACHED', 'PARTLY', 'NOT_REACHED'], { optional: true }) formerGoal?: 'REACHED' | 'PARTLY' | 'NOT_REACHED';
  @PersonalText('Цель встречи', 2000, { optional: true }) goal?: Sealed;
  @Reference('О ком цель', { optional: true }) aboutId?: string;
}
