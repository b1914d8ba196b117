import { fold } from '@vekha/event-sourcing/command-catalogue';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { noticeCommands } from '../commands';
import { MeasureRescheduled, MeasureSuspended } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { MeasureReminderSent } from '../notice-events';
import { remindable } from '../notices';
import { roadmap } from '../roadmap';
import { active, approved, completed, deadlines, overdue, reported, ROADMAP_ID, SCHOOL_ID } from '../testing/lyceum-history';
import { roadmapId as school, running } from '../testing/school-history';
import { SendReminders } from './send-reminders.command';

const asked = { schoolId: SCHOOL_ID, roadmapId: ROADMAP_ID };
const REMINDER = '2023-09-29T06:00:00.000Z';
const DUE = '2023-10-02T06:00:00.000Z';
const OVERDUE = '2023-10-02T21:00:00.000Z';

function factsOf(history: readonly RoadmapEvent[]) {
  const when = { actor: { id: 'a-curator', role: 'curator' }, occurredOn: '2023-07-01', recordedAt: '2023-07-01T08:00:00.000Z' };
  return { roadmap: remindable(fold(roadmap, history.map((event) => ({ ...event, ...when })))) };
}

const reminding = (at: string, history = active(), said: readonly ReturnType<typeof MeasureReminderSent>[] = [], input = asked) =>
  scenario(noticeCommands).given(...said).knowing(factsOf(history)).at(at).when(SendReminders, input);
const notice = (rung: 'reminder' | 'due', ...supersedes: readonly 'reminder'[]) =>
  MeasureReminderSent({ roadmapId: ROADMAP_ID, measureId: '000-1.1', deadlineVersion: 1, rung, effectiveDue: '2023-10-02', supersedes });

describe('Send reminders', () => {
  it('reminds on the working day before the effective due day, at nine in the school’s zone, not before', () => {
    reminding('2023-09-29T05:59:59.999Z').thenNothing();
    reminding(REMINDER).then(notice('reminder'));
  });

  it('says on the day itself that today is the day', () => {
    reminding(DUE, active(), [notice('reminder')]).then(notice('due'));
  });

  it('says everything once', () => {
    reminding(REMINDER, active(), [notice('reminder')]).thenNothing();
    reminding('2023-10-02T20:00:00.000Z', active(), [notice('reminder'), notice('due')]).thenNothing();
  });

  it('after an outage sends one notice, the highest, and records the one it supersedes', () => {
    reminding(DUE).then(notice('due', 'reminder'));
    reminding(DUE, active(), [notice('due', 'reminder')]).thenNothing();
  });

  it('says nothing of what is overdue: the overdue mark itself tells', () => {
    reminding(OVERDUE).thenNothing();
    reminding(DUE, [...active(), overdue('000-1.1')]).thenNothing();
  });

  it('presses nobody who has reported or whose work is accepted', () => {
    reminding(REMINDER, [...active(), reported('000-1.1')]).thenNothing();
    reminding(REMINDER, [...active(), reported('000-1.1'), completed('000-1.1')]).thenNothing();
  });

  it('RM-4: says nothing of a retroactive measure', () => {
    reminding(REMINDER, active('2023-11-10')).thenNothing();
  });

  it('reminds of a new term anew', () => {
    const history = [...active(), MeasureRescheduled({ roadmapId: ROADMAP_ID, measureId: '000-1.1', order: { number: '2', date: '2023-09-28' }, deadline: { ...deadlines.autumn, version: 2 } })];
    reminding(REMINDER, history, [notice('reminder')]).then(MeasureReminderSent({ ...notice('reminder').data, deadlineVersion: 2 }));
  });

  it('says nothing before the roadmap is active, of a missing roadmap, and in the name of another school', () => {
    reminding(REMINDER, approved()).thenNothing();
    scenario(noticeCommands).knowing({ roadmap: undefined }).at(REMINDER).when(SendReminders, asked).thenNothing();
    reminding(REMINDER, active(), [], { ...asked, schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0099' }).thenNothing();
  });

  it('reminds of an occurrence apart from its measure, and not while the measure stands', () => {
    const about = { schoolId: SCHOOL_ID, roadmapId: school };
    const at = '2021-11-03T06:00:00.000Z';
    const sent = (history: readonly RoadmapEvent[]) => scenario(noticeCommands).knowing(factsOf(history)).at('2021-11-08T06:00:00.000Z').when(SendReminders, about).acceptedEvents()
      .flatMap(({ data }) => ((data as { measureId: string }).measureId === 'yearly' ? [(data as { period?: string; rung: string })] : []));
    expect(sent(running)).toEqual([expect.objectContaining({ period: '2021-22', rung: 'due', supersedes: ['reminder-14', 'reminder-7', 'reminder-1'] })]);
    expect(sent([...running, MeasureSuspended({ roadmapId: school, measureId: 'yearly', ground: 'QUARANTINE', order: { number: '1', date: at.slice(0, 10) }, since: at.slice(0, 10) })])).toEqual([]);
  });
});
