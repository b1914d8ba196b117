import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { dueEscalation, dueReminder } from '@vekha/term/due-notice';
import { MeasureReminderSent, type NoticeEvent, OverdueEscalated } from '../notice-events';
import { isSaidOf, type Notices, type RemindableRoadmap } from '../notices';
import type { SendReminders } from './send-reminders.command';

interface Facts {
  readonly roadmap: RemindableRoadmap | undefined;
}

/**
 * One notice per measure or occurrence at most, the highest due one: a reminder while the term waits, an escalation once
 * it is marked overdue or missed. Nobody is told of what is reported, done, suspended or retroactive, so an escalation
 * stops by itself when its reason disappears.
 */
export const sendReminders: Decide<Notices, SendReminders, NoticeEvent, Facts> = ({ schoolId, roadmapId }, state, { now, facts }) => {
  // The notices stream is created under the school the command names, so that must be the roadmap's own.
  if (!facts.roadmap?.active || facts.roadmap.schoolId !== schoolId) return nothing;
  return accept(...facts.roadmap.terms.flatMap(({ measureId, ...term }): NoticeEvent[] => {
    const isSaid = isSaidOf(state, measureId);
    const reminder = dueReminder(term, isSaid, now);
    const escalation = dueEscalation(term, isSaid, now);
    return [
      ...(reminder ? [MeasureReminderSent({ roadmapId, measureId, ...reminder })] : []),
      ...(escalation ? [OverdueEscalated({ roadmapId, measureId, ...escalation })] : []),
    ];
  }));
};
