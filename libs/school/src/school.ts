import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { SchoolEvent, SchoolRegistered } from './events';

export interface School {
  readonly registered: DataOf<typeof SchoolRegistered.fields> | undefined;
}

export const school: Decider<School, SchoolEvent> = {
  initial: { registered: undefined },
  evolve: (_state, event) => ({ registered: event.data }),
};
