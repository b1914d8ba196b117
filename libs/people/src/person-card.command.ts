import { ImpersonalText, OneOf } from '@vekha/event-sourcing/command-fields';
import { PersonalDate, PersonalEmail, PersonalPhone, PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed, SealedDate } from '@vekha/event-sourcing/sealed';
import type { PersonKind } from './person-state';

/** The card of a person nobody has entered yet. A date of birth is asked of pupils only. */
export class PersonCard {
  @OneOf('Кто это', ['EMPLOYEE', 'PUPIL', 'EXTERNAL']) kind: PersonKind;
  @PersonalText('ФИО', 200) fullName: Sealed;
  @PersonalText('Должность или класс', 200, { optional: true }) position?: Sealed;
  @PersonalPhone('Телефон', { optional: true }) phone?: Sealed;
  @PersonalEmail('Электронная почта', { optional: true }) email?: Sealed;
  @PersonalDate('Дата рождения', { optional: true }) birthDate?: SealedDate;
  @PersonalText('Законный представитель', 300, { optional: true }) legalRepresentative?: Sealed;
  @ImpersonalText('Организация', 300, { optional: true }) employer?: string;
}
