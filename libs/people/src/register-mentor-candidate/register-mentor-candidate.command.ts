import { CivilDate, OneOf, Part, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { PersonCard } from '../person-card.command';

/** Names somebody as a possible mentor (001:L252): with a card when the school does not know them yet. */
export class RegisterMentorCandidate {
  @Reference('Школа') schoolId: string;
  @Reference('Участник', { optional: true }) personId?: string;
  @Part('Карточка', () => PersonCard, { optional: true }) card?: PersonCard;
  @OneOf('Категория', ['TEACHER', 'PUPIL', 'PARTNER']) category: 'TEACHER' | 'PUPIL' | 'PARTNER';
  @RowCode('Мероприятие карты', { optional: true }) foundAt?: string;
  @Reference('Номер внесения из файла', { optional: true }) importId?: string;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
}
