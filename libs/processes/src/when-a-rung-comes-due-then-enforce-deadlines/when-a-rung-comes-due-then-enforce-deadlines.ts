import type { DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { EnforcePersonDeadlines } from '@vekha/people/enforce-person-deadlines/enforce-person-deadlines.command';
import { EnforceDeadlines } from '@vekha/roadmap/enforce-deadlines/enforce-deadlines.command';
import { SendReminders } from '@vekha/roadmap/send-reminders/send-reminders.command';

interface Enforcement {
  /** What changes the aggregate itself. */
  readonly change: (id: string) => CommandToSend;
  /** What only tells people, where that goes to a stream of notices. */
  readonly tell?: (id: string, schoolId: string) => CommandToSend;
}

/** By category of stream. */
const enforcements: Readonly<Record<string, Enforcement>> = {
  roadmap: {
    change: (roadmapId) => send(EnforceDeadlines, { roadmapId }),
    tell: (roadmapId, schoolId) => send(SendReminders, { roadmapId, schoolId }),
  },
  person: { change: (personId) => send(EnforcePersonDeadlines, { personId }) },
};

const CHANGING = ['opening', 'overdue', 'return'];

/** All due rungs of an aggregate in one command; what only tells people goes to the stream of notices. */
export function whenARungComesDueThenEnforceDeadlines({ category, aggregate, scope, rungs }: DueAggregate): readonly CommandToSend[] {
  const enforcement = enforcements[category];
  if (!enforcement) throw new Error(`Deadlines of ${category} have nobody to enforce them`);
  const { change, tell } = enforcement;
  if (!tell) return [change(aggregate)];
  const isNotice = (rung: string): boolean => !CHANGING.includes(rung.slice(rung.lastIndexOf('/') + 1));
  return [
    ...(rungs.every(isNotice) ? [] : [change(aggregate)]),
    ...(rungs.some(isNotice) ? [tell(aggregate, scope.replace('school:', ''))] : []),
  ];
}
