import { CivilDate, OneOf, Reference } from '@vekha/event-sourcing/command-fields';

export const WILL_FORMS = ['PAPER', 'ELECTRONIC'] as const;
export type WillForm = (typeof WILL_FORMS)[number];

/** Somebody's will, in which form and on which day it was given. */
export class Will {
  @Reference('Участник') personId: string;
  @OneOf('Форма согласия', WILL_FORMS) form: WillForm;
  @CivilDate('Когда дано') givenOn: string;
}
