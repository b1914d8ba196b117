import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { type Result, RESULTS } from '../activity-words';

/** Records that somebody represented the school, and with what result. */
export class RecordParticipation {
  @Reference('Событие') eventId: string;
  @Reference('Представитель') personId: string;
  @CivilDate('Когда участвовал') occurredOn: string;
  @OneOf('Результат', RESULTS) result: Result;
}
