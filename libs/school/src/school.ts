import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { SchoolEvent, SchoolRegistered, TargetGroupHeadcountRecorded } from './events';

export type Headcount = DataOf<typeof TargetGroupHeadcountRecorded.fields>;

export interface School {
  readonly registered: DataOf<typeof SchoolRegistered.fields> | undefined;
  /** The latest word on each group and day, by day. */
  readonly headcounts: readonly Headcount[];
}

export const school: Decider<School, SchoolEvent> = {
  initial: { registered: undefined, headcounts: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SchoolRegistered':
        return { ...state, registered: event.data };
      case 'TargetGroupHeadcountRecorded':
        return { ...state, headcounts: withHeadcount(state.headcounts, event.data) };
      default:
        return state;
    }
  },
};

function withHeadcount(known: readonly Headcount[], data: Headcount): readonly Headcount[] {
  const others = known.filter(({ targetGroup, on }) => targetGroup !== data.targetGroup || on !== data.on);
  return [...others, data].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
