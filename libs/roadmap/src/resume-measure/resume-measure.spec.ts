import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { MeasureSuspended } from '../deadline-events';
import { MeasureBecameOverdue, MeasureOpened } from '../measure-events';
import { roadmapId, running } from '../testing/school-history';
import { ResumeMeasure } from './resume-measure.command';

const suspended = (measureId: string, since: string) => MeasureSuspended({ roadmapId, measureId, ground: 'QUARANTINE', order: { number: '5', date: since }, since });
const resuming = (measureId: string, on: string, ...history: typeof running) =>
  scenario(roadmapCommands).given(...running, ...history).at(`${on}T08:00:00.000Z`).when(ResumeMeasure, { roadmapId, measureId, order: { number: '6', date: on } });
const term = (start: string, nominalDue: string) => expect.objectContaining({ deadline: expect.objectContaining({ version: 2, start, nominalDue }) as object }) as object;

describe('Resume a measure', () => {
  it('gives the days of the suspension back to a term that ran, and says how many', () => {
    const resumed = resuming('single', '2021-10-21', suspended('single', '2021-10-11')).thenAmong('MeasureResumed', term('2021-10-01', '2021-11-10'));
    const why = ['Мероприятие было приостановлено, возвращено календарных дней: 10.'];
    expect(resumed.acceptedEvents()[0]?.data).toMatchObject({ daysGivenBack: 10, deadline: { nominalDue: '2021-11-10', why: expect.arrayContaining(why) as string[] } });
  });

  it('ME-10: what had run out before the suspension stays overdue', () => {
    const overdue = MeasureBecameOverdue({ roadmapId, measureId: 'single', stageId: 'S', deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: [] });
    expect(resuming('single', '2021-12-10', overdue, suspended('single', '2021-12-01')).acceptedEvents()[0]?.data).not.toHaveProperty('deadline');
  });

  it('moves the occurrences that ran meanwhile, and none that had not begun', () => {
    const events = resuming('yearly', '2021-10-21', suspended('yearly', '2021-10-11')).acceptedEvents();
    expect(events.map(({ type, data }) => [type, (data as { period?: string }).period])).toEqual([['MeasureResumed', undefined], ['OccurrenceMoved', '2021-22']]);
    expect(events[1]?.data).toMatchObject({ reason: 'SUSPENSION', deadline: { nominalDue: '2021-11-11' } });
  });

  it('an opening that took effect is not taken again', () => {
    const opened = MeasureOpened({ roadmapId, measureId: 'single', stageId: 'S', deadlineVersion: 1 });
    resuming('single', '2021-10-21', opened, suspended('single', '2021-10-11')).thenAmong('MeasureResumed', term('2021-10-01', '2021-11-10'));
  });

  it('gives nothing back on the very day; refuses what is not suspended, and an order of the future', () => {
    expect(resuming('single', '2021-10-11', suspended('single', '2021-10-11')).acceptedEvents()).toHaveLength(1);
    resuming('single', '2021-10-11').rejects('MEASURE_NOT_SUSPENDED');
    scenario(roadmapCommands).given(...running, suspended('single', '2021-10-11')).at('2021-10-21T08:00:00.000Z').when(ResumeMeasure, { roadmapId, measureId: 'single', order: { number: '6', date: '2021-10-22' } }).rejects('ORDER_IN_FUTURE');
  });
});
