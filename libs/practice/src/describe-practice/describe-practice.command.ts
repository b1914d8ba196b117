import { OneOf, Reference, References } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { type Form, FORMS, type Kind, KINDS } from '../practice-words';

/** Describes what is worth repeating, and says who is spoken of beside the authors. */
export class DescribePractice {
  @Reference('Практика') practiceId: string;
  @PersonalText('Описание', 4000) annotation: Sealed;
  @References('О ком говорится в описании', 50) shown: string[];
  @OneOf('Форма наставничества', FORMS, { optional: true }) form?: Form;
  @OneOf('Вид наставничества', KINDS, { optional: true }) kind?: Kind;
  @Reference('Методический материал', { optional: true }) documentId?: string;
}
