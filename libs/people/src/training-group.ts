import type { Decider } from '@vekha/event-sourcing/decider';
import type { TrainingEvent } from './events';
import { refuse } from './rejections';

/** A group in which mentors are trained (001:L235–L237). */
export interface TrainingGroup {
  readonly schoolId: string;
  readonly zone: string;
  readonly members: readonly string[];
  readonly days: readonly string[];
  /** Sessions held, by day and topic. */
  readonly sessions: readonly string[];
  /** Consultations given, by person and day. */
  readonly consultations: readonly string[];
  readonly closed: boolean;
}

/** Why nothing more can be done with the group. */
export function groupRefusal({ schoolId, closed }: TrainingGroup) {
  if (schoolId === '') return refuse('GROUP_MISSING');
  return closed ? refuse('GROUP_CLOSED') : undefined;
}

export const sessionKey = (heldOn: string, topic: string): string => `${heldOn} ${topic}`;
export const consultationKey = (personId: string, heldOn: string): string => `${personId} ${heldOn}`;

export const trainingGroup: Decider<TrainingGroup, TrainingEvent> = {
  initial: { schoolId: '', zone: '', members: [], days: [], sessions: [], consultations: [], closed: false },
  evolve: (state, event) => {
    switch (event.type) {
      case 'TrainingGroupFormed': {
        const { schoolId, zone, members } = event.data;
        return { ...state, schoolId, zone, members };
      }
      case 'TrainingScheduleAttached':
        return { ...state, days: event.data.days };
      case 'TrainingSessionHeld':
        return { ...state, sessions: [...state.sessions, sessionKey(event.data.heldOn, event.data.topic)] };
      case 'IndividualConsultationHeld':
        return { ...state, consultations: [...state.consultations, consultationKey(event.data.personId, event.data.heldOn)] };
      case 'TrainingGroupClosed':
        return { ...state, closed: true };
      default:
        return state;
    }
  },
};
