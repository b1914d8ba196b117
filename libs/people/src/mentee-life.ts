import type { PersonEvent } from './events';
import type { Mentee } from './person-state';

const newcomer: Mentee = { state: 'Identified', activeMatch: undefined, completed: [], search: undefined, promoted: false };

/** The mentee's side of a person after an event; total. */
export function menteeAfter(mentee: Mentee | undefined, event: PersonEvent): Mentee | undefined {
  if (event.type === 'MenteeIdentified') return { ...newcomer, completed: mentee?.completed ?? [] };
  return mentee && changed(mentee, event);
}

function changed(mentee: Mentee, event: PersonEvent): Mentee {
  switch (event.type) {
    case 'DevelopmentNeedsCollected':
      return mentee.state === 'Identified' || mentee.state === 'Completed' ? { ...mentee, state: 'NeedsCollected' } : mentee;
    case 'MenteeAddedToBank':
      return { ...mentee, state: 'InBank' };
    case 'MentorSearchStarted':
    case 'MenteeUnmatched': {
      const { since, limitDays, stallsAt } = event.data;
      return { ...mentee, state: 'Searching', activeMatch: undefined, search: { since, limitDays, stallsAt } };
    }
    case 'MentorSearchStalled':
      return mentee.search ? { ...mentee, search: { ...mentee.search, stallsAt: undefined } } : mentee;
    case 'MenteeMatched':
      return { ...mentee, state: 'Matched', activeMatch: event.data.programmeId, search: undefined };
    case 'MenteeEnteredProgramme':
      return { ...mentee, state: 'InProgramme' };
    case 'MenteeCompleted':
      return { ...mentee, state: 'Completed', activeMatch: undefined, completed: [...mentee.completed, event.data.programmeId] };
    case 'MenteeWithdrawn':
      return { ...mentee, state: 'Withdrawn', activeMatch: undefined, search: undefined };
    case 'MenteePromotedToMentorCandidate':
      return { ...mentee, promoted: true };
    case 'MenteeArchived':
      return { ...mentee, state: 'Archived' };
    default:
      return mentee;
  }
}
