import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** The school has answered. */
export class AnswerDataSubjectRequest {
  @Reference('Участник') personId: string;
  @Reference('Обращение') requestId: string;
  @OneOf('Итог', ['SATISFIED', 'PARTLY', 'REFUSED']) outcome: 'SATISFIED' | 'PARTLY' | 'REFUSED';
  @PersonalText('Ответ', 4000, { optional: true }) answer?: Sealed;
  @CivilDate('Когда дан ответ', { optional: true }) occurredOn?: string;
}
