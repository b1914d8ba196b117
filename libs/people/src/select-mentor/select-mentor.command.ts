import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { SignedMinutes } from '../signed-minutes.command';

/** Marks a mentor of the bank as chosen for appointment; the choice may rest on minutes of the council. */
export class SelectMentor {
  @Reference('Участник') personId: string;
  @Part('Протокол', () => SignedMinutes, { optional: true }) minutes?: SignedMinutes;
}
