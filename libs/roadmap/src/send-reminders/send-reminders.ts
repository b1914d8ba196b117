import { dueRungs, isEscalation, isNotice, type Rung, rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { MeasureReminderSent, type NoticeEvent, OverdueEscalated } from '../notice-events';
import { type Notices, noticeKey, type RemindableRoadmap, type RemindableTerm } from '../notices';
import type { SendReminders } from './send-reminders.command';

interface Facts {
  readonly roadmap: RemindableRoadmap | undefined;
}

/**
 * One notice per measure or occurrence at most, the highest due one: a reminder while the term waits, an escalation once
 * it is marked overdue or missed. Nobody is told of what is reported, done, suspended or retroactive, so an escalation
 * stops by itself when its reason disappears.
 */
export const sendReminders: Decide<Notices, SendReminders, NoticeEvent, Facts> = ({ schoolId, roadmapId }, { said }, { now, facts }) => {
  // The notices stream is created under the school the command names, so that must be the roadmap's own.
  if (!facts.roadmap?.active || facts.roadmap.schoolId !== schoolId) return nothing;
  return accept(...facts.roadmap.terms.flatMap((term) => [...reminder(roadmapId, term, said, now), ...escalation(roadmapId, term, said, now)]));
};

function reminder(roadmapId: string, term: RemindableTerm, said: Notices['said'], now: string): NoticeEvent[] {
  const { effective, superseded } = dueNotices(term, said, now, (rung) => !isEscalation(rung));
  const overdueAt = term.deadline.rungs.find(({ rung }) => rung === 'overdue')?.at;
  if (!term.waiting || !effective || (overdueAt !== undefined && overdueAt <= now)) return [];
  const { workingDays } = effective;
  const told = { rung: effective.rung === 'due' ? ('due' as const) : ('reminder' as const), ...(workingDays !== undefined && { workingDays }) };
  return [MeasureReminderSent({ ...about(roadmapId, term), ...told, supersedes: superseded.map(rungKey) })];
}

function escalation(roadmapId: string, term: RemindableTerm, said: Notices['said'], now: string): NoticeEvent[] {
  const { effective, superseded } = dueNotices(term, said, now, isEscalation);
  if (!term.late || effective?.to === undefined) return [];
  const { to, workingDays = 0 } = effective;
  return [OverdueEscalated({ ...about(roadmapId, term), to, workingDays, supersedes: superseded.map(rungKey) })];
}

function dueNotices({ measureId, period, deadline }: RemindableTerm, said: Notices['said'], now: string, among: (rung: Rung) => boolean) {
  const term = { measureId, ...(period !== undefined && { period }) };
  const pending = deadline.rungs.filter((rung) => isNotice(rung) && among(rung) && said[noticeKey(term, deadline.version, rungKey(rung))] === undefined);
  return dueRungs(pending, now);
}

const about = (roadmapId: string, { measureId, period, deadline: { version, effectiveDue } }: RemindableTerm) =>
  ({ roadmapId, measureId, ...(period !== undefined && { period }), deadlineVersion: version, effectiveDue });
