import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { AttachExternalSchedule } from './attach-external-schedule/attach-external-schedule.command';
import { roadmapCommands } from './commands';
import type { RoadmapEvent } from './events';
import { MoveOccurrence } from './move-occurrence/move-occurrence.command';
import { adoptedFrom, roadmapId, running, schoolTemplate } from './testing/school-history';

const remindersOf = (events: readonly RoadmapEvent[], measureId: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(events.flatMap(({ type, data }) => ((type === 'OccurrenceScheduled' || type === 'OccurrenceMoved') && data.measureId === measureId
    ? [[data.period, data.deadline.rungs.filter(({ rung }) => rung === 'reminder').map(rungKey)]] : [])));
const weekly = { ...schoolTemplate, measures: schoolTemplate.measures.map((row) => (row.measureId === 'meeting' ? { ...row, deadline: 'Еженедельно по вторникам' } : row)) };

describe('The ladder of an occurrence among the others', () => {
  it('a weekly meeting is announced once, not three times at once; the first of an academic year has nothing before it', () => {
    const all = remindersOf(adoptedFrom(weekly), 'meeting');
    const inFull = Object.entries(all).filter(([, keys]) => keys.length > 1);
    expect(inFull).toEqual(['2021-09-07', '2022-09-06'].map((period) => [period, ['reminder-14', 'reminder-7', 'reminder-1']]));
    expect(Object.values(all).filter((keys) => keys.join() === 'reminder-1').length).toBeGreaterThan(60);
  });

  it('what comes once a year keeps all its reminders', () => {
    expect(Object.values(remindersOf(running, 'yearly'))).toEqual([['reminder-14', 'reminder-7', 'reminder-1'], ['reminder-14', 'reminder-7', 'reminder-1']]);
  });

  it('an occurrence moved closer to the one before it loses the reminders that would come before that one', () => {
    const moving = (due: string) => scenario(roadmapCommands).given(...running).when(MoveOccurrence, { roadmapId, measureId: 'meeting', period: '2022-02', due, reason: 'PARTICIPANTS_ABSENT' }).acceptedEvents() as readonly RoadmapEvent[];
    expect(remindersOf(moving('2022-01-14'), 'meeting')).toEqual({ '2022-02': ['reminder-1'] });
    expect(remindersOf(moving('2022-02-21'), 'meeting')).toEqual({ '2022-02': ['reminder-14', 'reminder-7', 'reminder-1'] });
  });

  it('a later schedule knows the occurrences of the earlier one', () => {
    const attaching = (history: readonly RoadmapEvent[], due: string) =>
      scenario(roadmapCommands).given(...history).when(AttachExternalSchedule, { roadmapId, measureId: 'schedule', document: { kind: 'PLAN', date: '2021-09-20' }, times: [{ due }] }).acceptedEvents() as readonly RoadmapEvent[];
    const first = attaching(running, '2021-12-10');
    expect(remindersOf(attaching([...running, ...first], '2021-12-15'), 'schedule')).toEqual({ '2021-12-15': ['reminder-1'] });
  });
});
