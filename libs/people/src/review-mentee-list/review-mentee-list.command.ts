import { CivilDate, Part, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { SignedMinutes } from '../signed-minutes.command';

/** Records that the curator went through the school's list of mentees (001:L140). */
export class ReviewMenteeList {
  @Reference('Школа') schoolId: string;
  @CivilDate('Когда пересмотрен') occurredOn: string;
  @WholeNumber('Остались в списке', 0, 100_000) stayed: number;
  @WholeNumber('Выбыли', 0, 100_000) left: number;
  @Part('Протокол', () => SignedMinutes, { optional: true }) minutes?: SignedMinutes;
}
