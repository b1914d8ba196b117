import { CivilDate, OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonCard } from '../person-card.command';

type Category = 'EARLY_CAREER_TEACHER' | 'TEACHER_WITH_DIFFICULTIES' | 'EXPERIENCED_TEACHER' | 'PUPIL' | 'STUDENT' | 'PARTNER';
const categories: readonly Category[] = ['EARLY_CAREER_TEACHER', 'TEACHER_WITH_DIFFICULTIES', 'EXPERIENCED_TEACHER', 'PUPIL', 'STUDENT', 'PARTNER'];

/** Enters somebody into the list of mentees (000:L16): with a card when the school does not know them yet. */
export class IdentifyMentee {
  @Reference('Школа') schoolId: string;
  @Reference('Участник', { optional: true }) personId?: string;
  @Part('Карточка', () => PersonCard, { optional: true }) card?: PersonCard;
  @OneOf('Категория', categories) category: Category;
  @Reference('Номер внесения из файла', { optional: true }) importId?: string;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
}
