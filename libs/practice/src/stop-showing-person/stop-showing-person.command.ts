import { Reference } from '@vekha/event-sourcing/command-fields';

/** Takes a person out of a published practice, as a withdrawn consent asks. */
export class StopShowingPerson {
  @Reference('Практика') practiceId: string;
  @Reference('Человек') personId: string;
}
