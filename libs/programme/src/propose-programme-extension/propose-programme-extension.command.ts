import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { WILL_FORMS, type WillForm } from '../will.command';

/** A participant proposes to prolong the programme; with that they have agreed themselves. */
export class ProposeProgrammeExtension {
  @Reference('Программа') programmeId: string;
  @Reference('Кто предлагает') personId: string;
  @OneOf('Форма предложения', WILL_FORMS) form: WillForm;
  @CivilDate('Продлить до') until: string;
  @PersonalText('Почему', 2000, { optional: true }) reason?: Sealed;
}
