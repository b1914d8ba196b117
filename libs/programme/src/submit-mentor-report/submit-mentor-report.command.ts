import { CivilDate, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** The mentor reports on the work. */
export class SubmitMentorReport {
  @Reference('Программа') programmeId: string;
  @Reference('Наставник') personId: string;
  @PersonalText('Отчёт', 20_000) report: Sealed;
  @CivilDate('Когда представлен', { optional: true }) occurredOn?: string;
}
