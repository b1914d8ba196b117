import type { DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { EnforceDeadlines } from '@vekha/roadmap/enforce-deadlines/enforce-deadlines.command';
import { SendReminders } from '@vekha/roadmap/send-reminders/send-reminders.command';

interface Enforcement {
  /** What changes the aggregate itself. */
  readonly change: (id: string) => CommandToSend;
  /** What only tells people: it goes to a stream of notices. */
  readonly tell: (id: string, schoolId: string) => CommandToSend;
}

/** By category of stream. */
const enforcements: Readonly<Record<string, Enforcement>> = {
  roadmap: {
    change: (roadmapId) => send(EnforceDeadlines, { roadmapId }),
    tell: (roadmapId, schoolId) => send(SendReminders, { roadmapId, schoolId }),
  },
};

const CHANGING = ['opening', 'overdue', 'return'];

/** All due rungs of an aggregate in one command; what only tells people goes to the stream of notices. */
export function whenARungComesDueThenEnforceDeadlines({ category, aggregate, scope, rungs }: DueAggregate): readonly CommandToSend[] {
  const enforcement = enforcements[category];
  if (!enforcement) throw new Error(`Deadlines of ${category} have nobody to enforce them`);
  const isNotice = (rung: string): boolean => !CHANGING.includes(rung.slice(rung.lastIndexOf('/') + 1));
  return [
    ...(rungs.every(isNotice) ? [] : [enforcement.change(aggregate)]),
    ...(rungs.some(isNotice) ? [enforcement.tell(aggregate, scope.replace('school:', ''))] : []),
  ];
}
