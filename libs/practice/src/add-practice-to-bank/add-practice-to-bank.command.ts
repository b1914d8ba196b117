import { Reference } from '@vekha/event-sourcing/command-fields';

/** Puts a reviewed practice into the school's bank of best practices. */
export class AddPracticeToBank {
  @Reference('Практика') practiceId: string;
}
