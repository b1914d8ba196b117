import type { Decider, Happened } from '@vekha/event-sourcing/decider';
import { consentsAfter } from './consent-life';
import type { PersonEvent } from './events';
import { menteeAfter } from './mentee-life';
import { mentorAfter } from './mentor-life';
import { orderKey } from './plain-order';
import { initialPerson, type OpenRequest, type Person } from './person-state';

/** One person of one school: mentor, mentee, or both (MR-7), with their consents and requests. */
export const person: Decider<Person, PersonEvent> = {
  initial: initialPerson,
  evolve: (state, event) => {
    const card = cardAfter(touchedBy(state, event), event);
    return {
      ...card,
      mentor: mentorAfter(card.mentor, event),
      mentee: menteeAfter(card.mentee, event),
      consents: consentsAfter(card.consents, event),
      requests: requestsAfter(card.requests, event),
    };
  },
};

/** An import can be undone only while every event of the person came by it. */
function touchedBy(state: Person, { data }: PersonEvent): Person {
  if (!state.imported?.untouched) return state;
  const untouched = 'importId' in data && data.importId === state.imported.importId;
  return { ...state, imported: { ...state.imported, untouched } };
}

function cardAfter(state: Person, event: Happened<PersonEvent>): Person {
  switch (event.type) {
    case 'PersonEntered': {
      const { personId, schoolId, zone, kind, age, representativeNeeded = false, importId } = event.data;
      return { ...state, personId, schoolId, zone, kind, age, representativeNeeded, ...(importId !== undefined && { imported: { importId, untouched: true } }) };
    }
    case 'PersonAgeStated':
      return { ...state, age: event.data.age, representativeNeeded: event.data.representativeNeeded ?? false };
    case 'ConsentRenewalRequested':
      return { ...state, representativeNeeded: false };
    case 'ImportedPersonRevoked':
      return { ...state, revoked: true };
    case 'DiagnosticsRecorded':
      return { ...state, diagnostics: [...state.diagnostics, event.data.diagnosticsId] };
    case 'MentorRewarded':
      return { ...state, rewards: [...state.rewards, orderKey(event.data.order)] };
    case 'DataRetentionBasisRecorded':
      return { ...state, retained: [...new Set([...state.retained, ...event.data.purposes])] };
    case 'PersonalDataDestroyed':
      return { ...state, destroyed: [...new Set([...state.destroyed, ...event.data.purposes])] };
    default:
      return state;
  }
}

function requestsAfter(requests: Person['requests'], event: PersonEvent): Person['requests'] {
  if (!('requestId' in event.data)) return requests;
  const { requestId } = event.data;
  if (event.type === 'DataSubjectRequestReceived') {
    return { ...requests, [requestId]: { receivedOn: event.data.receivedOn, dueOn: event.data.dueOn, rungs: event.data.deadline.rungs, extended: false, answered: false } };
  }
  const present = requests[requestId];
  return present ? { ...requests, [requestId]: { ...present, ...progress(present, event) } } : requests;
}

function progress({ rungs }: OpenRequest, event: PersonEvent): Partial<OpenRequest> {
  switch (event.type) {
    case 'DataSubjectRequestReminded':
      return { rungs: rungs.filter(({ day }) => day > event.data.day) };
    case 'DataSubjectRequestBecameOverdue':
      return { rungs: [] };
    case 'DataSubjectRequestExtended':
      return { dueOn: event.data.dueOn, rungs: event.data.deadline.rungs, extended: true };
    case 'DataSubjectRequestAnswered':
      return { rungs: [], answered: true };
    default:
      return {};
  }
}
