import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { LadderSet, MunicipalityEvent } from './events';

/** What the department has set for all its schools; what is absent was never set. */
export interface Municipality {
  readonly ladder?: DataOf<typeof LadderSet.fields>;
}

export const municipality: Decider<Municipality, MunicipalityEvent> = {
  initial: {},
  evolve: (state, { data }) => ({ ...state, ladder: data }),
};
