import type { Happened } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from './events';
import { everybody, type Plan, type Programme } from './programme-state';

/** The pair or group: who belongs to it and whether it works (domain §4.6). */
export function pairLife(state: Programme, event: Happened<ProgrammeEvent>): Programme {
  switch (event.type) {
    case 'PairProposed': {
      const { programmeId, schoolId, zone, type, form, localForm, model, kind, virtual, mentorId, menteeIds } = event.data;
      const delivery = { form, kind, virtual, ...(localForm && { localForm }), ...(model && { model }) };
      return { ...state, ...delivery, programmeId, schoolId, zone, type, mentorId, menteeIds, pair: 'Proposed' };
    }
    case 'TrialMeetingHeld':
      return { ...state, pair: 'TrialMet' };
    case 'PairParticipantAgreed':
      return agreed(state, event.data.personId);
    case 'PairDeclined':
      return { ...state, pair: 'Declined' };
    case 'PairAssigned':
      return { ...state, pair: 'Approved', startsOn: event.data.startsOn, endsOn: event.data.endsOn };
    case 'PairActivated':
    case 'PairResumed':
      return { ...state, pair: 'Active' };
    case 'PairTermChanged':
      return { ...state, endsOn: event.data.endsOn };
    case 'PairMentorReplaced':
      return { ...state, mentorId: event.data.to, pair: 'Active', replacementSoughtFor: undefined, plan: withNewcomer(state.plan) };
    case 'GroupMemberAdded':
      return { ...state, menteeIds: [...state.menteeIds, event.data.personId], plan: withNewcomer(state.plan) };
    case 'GroupMemberRemoved':
      return withoutMember(state, event.data.personId);
    case 'PairSuspended':
      return { ...state, pair: 'Suspended' };
    case 'PairDissolved':
      return { ...state, pair: 'Dissolved' };
    case 'PairCompleted':
      return { ...state, pair: 'Completed' };
    case 'ReplacementSought':
      return { ...state, replacementSoughtFor: event.data.mentorId };
    default:
      return state;
  }
}

function agreed(state: Programme, personId: string): Programme {
  const agreedToPair = [...state.agreedToPair, personId];
  const all = everybody(state).every((id) => agreedToPair.includes(id));
  return { ...state, agreedToPair, pair: all ? 'Agreed' : state.pair };
}

/** Those who stay may by now all have agreed to the draft. */
function withoutMember(state: Programme, personId: string): Programme {
  const left = { ...state, menteeIds: state.menteeIds.filter((id) => id !== personId) };
  const { plan } = left;
  const allAgreed = plan?.status === 'Draft' && everybody(left).every((id) => plan.agreed.includes(id));
  return allAgreed ? { ...left, plan: { ...plan, status: 'Agreed' } } : left;
}

/** Whoever joins has agreed to no programme yet, so what was agreed and not begun is a draft again. */
const withNewcomer = (plan: Plan | undefined): Plan | undefined => (plan?.status === 'Agreed' || plan?.status === 'Approved' ? { ...plan, status: 'Draft' } : plan);
