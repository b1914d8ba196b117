import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { OtherBasis } from '../other-basis.command';

/** Enters the mentee into the base (002:L57): by consent, or on another recorded basis. */
export class AddMenteeToBank {
  @Reference('Участник') personId: string;
  @Part('Иное основание', () => OtherBasis, { optional: true }) otherBasis?: OtherBasis;
}
