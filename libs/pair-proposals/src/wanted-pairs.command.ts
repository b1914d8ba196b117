import { OneOf } from '@vekha/event-sourcing/command-fields';

/** What is asked of a proposal for a whole school. It changes nothing, so no catalogue lists it. */
export class WantedPairs {
  @OneOf('Цель подбора', ['BEST_SCORE', 'MOST_MATCHED']) aim: 'BEST_SCORE' | 'MOST_MATCHED';
}
