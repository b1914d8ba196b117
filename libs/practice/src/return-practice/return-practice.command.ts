import { Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

/** Sends a practice back to be described anew. */
export class ReturnPractice {
  @Reference('Практика') practiceId: string;
  @PersonalText('Замечание', 1000, { optional: true }) remark?: Sealed;
}
