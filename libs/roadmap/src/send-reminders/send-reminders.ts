import { dueRungs, isEscalation, isNotice, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { MeasureReminderSent, type NoticeEvent } from '../notice-events';
import { type Notices, noticeKey, type RemindableRoadmap } from '../notices';
import type { SendReminders } from './send-reminders.command';

interface Facts {
  readonly roadmap: RemindableRoadmap | undefined;
}

/** One notice per measure or occurrence at most: the highest due one; nobody is reminded of what is overdue, reported or done. */
export const sendReminders: Decide<Notices, SendReminders, NoticeEvent, Facts> = ({ schoolId, roadmapId }, { said }, { now, facts }) => {
  // The notices stream is created under the school the command names, so that must be the roadmap's own.
  if (!facts.roadmap?.active || facts.roadmap.schoolId !== schoolId) return nothing;
  return accept(
    ...facts.roadmap.terms.flatMap(({ measureId, period, deadline, waiting }) => {
      const about = { measureId, ...(period !== undefined && { period }) };
      const pending = deadline.rungs.filter((rung) => isNotice(rung) && !isEscalation(rung) && said[noticeKey(about, deadline.version, rungKey(rung))] === undefined);
      const { effective, superseded } = dueRungs(pending, now);
      const overdueAt = deadline.rungs.find(({ rung }) => rung === 'overdue')?.at;
      if (!waiting || !effective || (overdueAt !== undefined && overdueAt <= now)) return [];
      const { version, effectiveDue } = deadline;
      const { workingDays } = effective;
      const told = { rung: effective.rung === 'due' ? ('due' as const) : ('reminder' as const), ...(workingDays !== undefined && { workingDays }) };
      return [MeasureReminderSent({ roadmapId, ...about, deadlineVersion: version, ...told, effectiveDue, supersedes: superseded.map(rungKey) })];
    }),
  );
};
