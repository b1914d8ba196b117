import type { Happened } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from './events';
import { everybody, type Plan, type Programme } from './programme-state';

const beginning = { measures: {}, agreed: [], startedOn: undefined, proposal: undefined, settled: [], completionProposed: false, reason: undefined, completedOn: undefined, reported: [], outcomeRecorded: false, named: [] };

/** The programme itself, from its draft to its published results (domain §4.8). */
export function planLife(state: Programme, event: Happened<ProgrammeEvent>): Programme {
  if (event.type === 'ProgrammeDrafted') {
    return { ...state, plan: { ...beginning, status: 'Draft', start: event.data.plannedStart, end: event.data.plannedEnd } };
  }
  const { plan } = state;
  return plan ? { ...state, plan: changed(plan, state, event) } : state;
}

function changed(plan: Plan, state: Programme, event: Happened<ProgrammeEvent>): Plan {
  switch (event.type) {
    case 'ProgrammeParticipantAgreed':
      return agreed(plan, state, event.data.personId);
    case 'ProgrammeApproved':
      return { ...plan, status: 'Approved' };
    case 'ProgrammeStarted':
      return { ...plan, status: 'Active', startedOn: event.data.startedOn };
    case 'ProgrammeSuspended':
      return { ...plan, status: 'Suspended' };
    case 'ProgrammeResumed':
      return { ...plan, status: 'Active' };
    case 'ProgrammeCancelled':
      return { ...plan, status: 'Cancelled', proposal: undefined };
    case 'CompletionProposed':
      return { ...plan, completionProposed: true };
    case 'ProgrammeCompleted':
      return { ...plan, status: 'Completed', proposal: undefined, reason: event.data.reason, completedOn: event.data.completedOn };
    case 'MentorReportSubmitted':
      return { ...plan, reported: [...plan.reported, event.data.personId] };
    case 'ProgrammeOutcomeRecorded':
      return { ...plan, outcomeRecorded: true };
    case 'ProgrammeResultsPublished':
      return { ...plan, status: 'ResultsPublished', named: event.data.named };
    case 'ProgrammeResultsWithdrawn':
      return { ...plan, status: 'Completed', named: [] };
    default:
      return plan;
  }
}

function agreed(plan: Plan, state: Programme, personId: string): Plan {
  const all = [...plan.agreed, personId];
  return { ...plan, agreed: all, status: everybody(state).every((id) => all.includes(id)) ? 'Agreed' : plan.status };
}
