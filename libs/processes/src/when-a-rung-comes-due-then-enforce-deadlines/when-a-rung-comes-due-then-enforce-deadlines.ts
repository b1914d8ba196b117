import type { DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { EnforceDeadlines } from '@vekha/roadmap/enforce-deadlines/enforce-deadlines.command';
import { SendReminders } from '@vekha/roadmap/send-reminders/send-reminders.command';

const CHANGING = ['opening', 'overdue', 'return'];

/** All due rungs of a roadmap in one command; what only tells people goes to the stream of notices. */
export function whenARungComesDueThenEnforceDeadlines({ aggregate, scope, rungs }: DueAggregate): readonly CommandToSend[] {
  const isNotice = (rung: string): boolean => !CHANGING.includes(rung.slice(rung.lastIndexOf('/') + 1));
  const schoolId = scope.replace('school:', '');
  return [
    ...(rungs.every(isNotice) ? [] : [send(EnforceDeadlines, { roadmapId: aggregate })]),
    ...(rungs.some(isNotice) ? [send(SendReminders, { roadmapId: aggregate, schoolId })] : []),
  ];
}
