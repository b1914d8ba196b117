import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { type Endorser, ENDORSERS } from '../document-words';

/** Says that a draft was looked through and agreed: by a deputy head, or by a body with its minutes. */
export class EndorseDocument {
  @Reference('Документ') documentId: string;
  @OneOf('Кто согласовал', ENDORSERS) by: Endorser;
  @Reference('Протокол', { optional: true }) minutesId?: string;
  @PersonalText('Замечание', 1000, { optional: true }) remark?: Sealed;
  @CivilDate('Когда согласован', { optional: true }) occurredOn?: string;
}
