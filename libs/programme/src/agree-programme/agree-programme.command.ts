import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { WILL_FORMS, type WillForm } from '../will.command';

/** Records that a participant agrees to the drafted programme. */
export class AgreeProgramme {
  @Reference('Программа') programmeId: string;
  @Reference('Участник') personId: string;
  @OneOf('Форма согласия', WILL_FORMS) form: WillForm;
  @CivilDate('Когда дано', { optional: true }) occurredOn?: string;
}
