import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { OtherBasis } from '../other-basis.command';

/** Enters the mentor into the bank (000:L17): by their consent, or on another recorded basis. */
export class AddMentorToBank {
  @Reference('Участник') personId: string;
  @Part('Иное основание', () => OtherBasis, { optional: true }) otherBasis?: OtherBasis;
}
