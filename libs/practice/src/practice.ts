import type { Decider } from '@vekha/event-sourcing/decider';
import type { PracticeEvent } from './events';
import type { Channel } from './practice-words';

export interface Practice {
  readonly status: 'Unknown' | 'Nominated' | 'Described' | 'Reviewed' | 'InBank' | 'Published' | 'Retracted';
  readonly schoolId: string;
  readonly zone: string;
  readonly authors: readonly string[];
  readonly programmeId: string | undefined;
  /** Whom the description speaks of beside the authors. */
  readonly shown: readonly string[];
  /** What the council found in the text; undefined before the review. */
  readonly text: 'NAMES_NOBODY' | 'NAMES_PERSONS' | undefined;
  readonly channels: readonly Channel[];
  /** Who is named in the publication. */
  readonly named: readonly string[];
}

export const practice: Decider<Practice, PracticeEvent> = {
  initial: { status: 'Unknown', schoolId: '', zone: '', authors: [], programmeId: undefined, shown: [], text: undefined, channels: [], named: [] },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'PracticeNominated':
        return { ...state, status: 'Nominated', schoolId: data.schoolId, zone: data.zone, authors: data.authors, programmeId: data.programmeId };
      case 'PracticeDescribed':
        return { ...state, status: 'Described', shown: data.shown };
      case 'PracticeReviewed':
        return { ...state, status: 'Reviewed', text: data.text };
      case 'PracticeReturned':
        return { ...state, status: 'Nominated', text: undefined };
      case 'PracticeAddedToBank':
        return { ...state, status: 'InBank' };
      case 'PracticePublished':
        return { ...state, status: 'Published', named: data.named, channels: data.channels.map(({ channel }) => channel) };
      case 'PracticePublicationExtended':
        return { ...state, channels: [...state.channels, ...data.channels.map(({ channel }) => channel)] };
      case 'PracticeAnonymised':
        return { ...state, named: state.named.filter((personId) => personId !== data.personId) };
      case 'PracticeRetracted':
        return { ...state, status: 'Retracted', named: [] };
      default:
        return state;
    }
  },
};

/** What decisions of other streams may know of a practice. */
export function practiceFacts({ status, schoolId, authors, named }: Practice) {
  return status === 'Unknown' ? undefined : { schoolId, status, authors, named };
}
