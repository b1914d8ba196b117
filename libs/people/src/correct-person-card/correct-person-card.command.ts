import { ImpersonalText, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalEmail, PersonalPhone, PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Corrects what the card says; fields left out stay as they are. */
export class CorrectPersonCard {
  @Reference('Участник') personId: string;
  @PersonalText('ФИО', 200, { optional: true }) fullName?: Sealed;
  @PersonalText('Должность или класс', 200, { optional: true }) position?: Sealed;
  @PersonalPhone('Телефон', { optional: true }) phone?: Sealed;
  @PersonalEmail('Электронная почта', { optional: true }) email?: Sealed;
  @PersonalText('Законный представитель', 300, { optional: true }) legalRepresentative?: Sealed;
  @ImpersonalText('Организация', 300, { optional: true }) employer?: string;
  @Reference('Номер внесения из файла', { optional: true }) importId?: string;
}
