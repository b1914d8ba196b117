import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { OutsideEventEvent, RegionalEventAnnounced, RepresentativeParticipationRecorded } from './events';

type Participation = DataOf<typeof RepresentativeParticipationRecorded.fields>;

export interface OutsideEvent {
  readonly announced: DataOf<typeof RegionalEventAnnounced.fields> | undefined;
  /** The latest word on each representative. */
  readonly participations: ReadonlyMap<string, Participation>;
}

export const outsideEvent: Decider<OutsideEvent, OutsideEventEvent> = {
  initial: { announced: undefined, participations: new Map() },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'RegionalEventAnnounced':
        return { ...state, announced: data };
      case 'RepresentativeParticipationRecorded':
        return { ...state, participations: new Map(state.participations).set(data.personId, data) };
      default:
        return state;
    }
  },
};
