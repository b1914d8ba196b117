import { CivilDate, OneOf, Parts, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { PersonalNumber, PersonalText, PersonalTexts } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** One answer, in the field its question asks for; what it says is closed on arrival. */
export class GivenAnswer {
  @RowCode('Вопрос') question: string;
  @PersonalNumber('Оценка', 1, 5, { optional: true }) scale?: Sealed;
  @PersonalText('Код выбранного варианта', 40, { optional: true }) option?: Sealed;
  @PersonalTexts('Коды выбранных вариантов', 20, 40, { optional: true }) options?: Sealed;
  @PersonalText('Ответ своими словами', 2000, { optional: true }) text?: Sealed;
}

/** A participant's answers, given here or copied from paper. A new response replaces the earlier one. */
export class SubmitResponse {
  @Reference('Опрос') campaignId: string;
  @Reference('Участник') personId: string;
  @OneOf('Форма анкеты', ['PAPER', 'ELECTRONIC']) form: 'PAPER' | 'ELECTRONIC';
  @CivilDate('Когда заполнена анкета', { optional: true }) occurredOn?: string;
  @Parts('Ответы', () => GivenAnswer, 60) answers: GivenAnswer[];
}
