import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { WILL_FORMS, type WillForm } from '../will.command';

/** Records that a participant agrees to a proposed extension or correction. */
export class AgreeToProgrammeChange {
  @Reference('Программа') programmeId: string;
  @Reference('Предложение') proposalId: string;
  @Reference('Участник') personId: string;
  @OneOf('Форма согласия', WILL_FORMS) form: WillForm;
  @CivilDate('Когда дано', { optional: true }) occurredOn?: string;
}
