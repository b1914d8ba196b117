import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';
import { RETRACTION_GROUNDS, type RetractionGround } from '../practice-words';

/** Takes a practice out of the bank and from wherever it is shown. */
export class RetractPractice {
  @Reference('Практика') practiceId: string;
  @OneOf('Основание', RETRACTION_GROUNDS) ground: RetractionGround;
}
