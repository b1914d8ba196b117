import { ImpersonalText, OneOf, Reference, References } from '@vekha/event-sourcing/command-fields';
import { type Origin, ORIGINS } from '../practice-words';

/** Puts a practice forward as one of the best. Its title names nobody. */
export class NominatePractice {
  @Reference('Школа') schoolId: string;
  /** Drawn from the command when absent. */
  @Reference('Практика', { optional: true }) practiceId?: string;
  @ImpersonalText('Название практики', 200) title: string;
  @References('Авторы', 20) authors: string[];
  @OneOf('Кто выдвинул', ORIGINS) origin: Origin;
  @Reference('Программа', { optional: true }) programmeId?: string;
}
