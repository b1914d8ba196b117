import type { Decider } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from './events';
import { meetingJournal } from './meeting-journal';
import { pairLife } from './pair-life';
import { planContent } from './plan-content';
import { planLife } from './plan-life';
import { initialProgramme, type Programme } from './programme-state';

/** Each part knows its own events and leaves the state alone at all others. */
const parts = [pairLife, planLife, planContent, meetingJournal] as const;

export const programme: Decider<Programme, ProgrammeEvent> = {
  initial: initialProgramme,
  evolve: (state, event) => parts.reduce((present, part) => part(present, event), state),
};

/** What decisions of other contexts may know of a programme. */
export function programmeFacts({ schoolId, pair, form, model, kind, mentorId, menteeIds, plan }: Programme) {
  return {
    schoolId, form, kind, mentorId, menteeIds,
    pair,
    state: plan?.status,
    ...(model && { model }),
    published: plan?.status === 'ResultsPublished',
    ...(plan?.startedOn !== undefined && { startedOn: plan.startedOn }),
    ...(plan && { plannedEnd: plan.end }),
    ...(plan?.completedOn !== undefined && { completedOn: plan.completedOn }),
    ...(plan?.reason && { reason: plan.reason }),
  };
}
