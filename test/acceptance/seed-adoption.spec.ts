import { isWorkingDay, officialCalendar } from '@vekha/calendar/working-days';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import template from '../../libs/template/templates/000-lyceum-28.json';
import { curator, department, director, roadmapHouse, SCHOOL } from './roadmap-house';

const ORDER = { number: '01-35-10', date: '2023-11-10' };

/** The template published, the school entered, the roadmap drawn up for a year. */
async function adopted(academicYear: number) {
  const { give, eventsOf } = roadmapHouse('2023-11-10T08:00:00.000Z');
  await give(department, 'PublishTemplate', template);
  await give(department, 'RegisterSchool', { schoolId: SCHOOL, name: 'МАОУ Лицей № 28', zone: 'Europe/Moscow', week: 5 });
  const stream = await give(curator, 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: template.code, academicYear });
  return { give, events: () => eventsOf(stream), roadmapId: stream.replace('roadmap-', '') };
}

const terms = (events: readonly RoadmapEvent[]) =>
  events.flatMap(({ type, data }) => (type === 'DeadlineParsed' ? [[data.measureId, data.deadline.start, data.deadline.nominalDue, data.deadline.effectiveDue]] : []));

function findings(events: readonly RoadmapEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type, data } of events) if (type === 'FindingRaised') counts[data.code] = (counts[data.code] ?? 0) + 1;
  return counts;
}

describe('Document 000 adopted by its school', () => {
  it('becomes a draft with every stage and measure, and the dates of 2023/24 with due days on working days', async () => {
    const events = await (await adopted(2023)).events();
    expect(events.filter(({ type }) => type === 'StageAdded')).toHaveLength(7);
    expect(events.filter(({ type }) => type === 'MeasurePlanned')).toHaveLength(14);
    const autumn = ['2023-08-01', '2023-09-30', '2023-10-02'];
    const untilApril = ['2023-09-01', '2024-04-30', '2024-05-02'];
    const may = ['2024-05-01', '2024-05-31', '2024-05-31'];
    expect(terms(events)).toEqual([
      ['000-1.1', ...autumn], ['000-1.2', ...autumn], ['000-2.1', ...autumn], ['000-2.2', ...autumn], ['000-3.1', ...autumn],
      ['000-4.1', ...untilApril], ['000-4.2', ...untilApril], ['000-5.1', ...untilApril], ['000-5.2', ...untilApril], ['000-5.3', ...untilApril],
      ['000-6.1', ...may], ['000-6.2', ...may], ['000-6.3', ...may],
      ['000-7.1', '2024-05-01', '2024-06-30', '2024-07-01'],
    ]);
    for (const [, , , effectiveDue] of terms(events)) expect(isWorkingDay(effectiveDue ?? '', 5, officialCalendar)).toBe(true);
  });

  it('shifts to 2026/27 by academic years, with due days on the working days of those years', async () => {
    const events = await (await adopted(2026)).events();
    const autumn = ['2026-08-01', '2026-09-30', '2026-09-30'];
    const untilApril = ['2026-09-01', '2027-04-30', '2027-04-30'];
    const may = ['2027-05-01', '2027-05-31', '2027-05-31'];
    expect(terms(events)).toEqual([
      ['000-1.1', ...autumn], ['000-1.2', ...autumn], ['000-2.1', ...autumn], ['000-2.2', ...autumn], ['000-3.1', ...autumn],
      ['000-4.1', ...untilApril], ['000-4.2', ...untilApril], ['000-5.1', ...untilApril], ['000-5.2', ...untilApril], ['000-5.3', ...untilApril],
      ['000-6.1', ...may], ['000-6.2', ...may], ['000-6.3', ...may],
      ['000-7.1', '2027-05-01', '2027-06-30', '2027-06-30'],
    ]);
    for (const [, , , effectiveDue] of terms(events)) expect(isWorkingDay(effectiveDue ?? '', 5, officialCalendar)).toBe(true);
  });

  it('raises exactly the findings a careful reader would, and one more when it is approved after its first terms', async () => {
    const { give, events, roadmapId } = await adopted(2023);
    const noticed = { RESPONSIBLE_MISSING: 14, TEXT_CONTRADICTS_DEADLINE: 1, DUPLICATE_MEASURE: 1 };
    expect(findings(await events())).toEqual(noticed);
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ApproveRoadmap', { roadmapId, order: ORDER });
    expect(findings(await events())).toEqual({ ...noticed, RETROACTIVE_APPROVAL: 1 });
  });

  it('calls the five measures of its first three stages retroactive, and never overdue', async () => {
    const { give, events, roadmapId } = await adopted(2023);
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ApproveRoadmap', { roadmapId, order: ORDER });
    await give(director, 'ActivateRoadmap', { roadmapId });
    await give(department, 'EnforceDeadlines', { roadmapId });
    const measures = (type: RoadmapEvent['type'], all: readonly RoadmapEvent[]) => all.flatMap((event) => (event.type === type && 'measureId' in event.data ? [event.data.measureId] : []));
    const all = await events();
    expect(measures('MeasureMarkedRetroactive', all)).toEqual(['000-1.1', '000-1.2', '000-2.1', '000-2.2', '000-3.1']);
    expect(measures('MeasureBecameOverdue', all)).toEqual([]);
    expect(measures('MeasureOpened', all)).toHaveLength(10);
  });

  it('refuses the number of its order to another roadmap of the school', async () => {
    const { give, roadmapId } = await adopted(2023);
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ApproveRoadmap', { roadmapId, order: ORDER });
    const second = await give(curator, 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: template.code, academicYear: 2024 });
    const secondId = second.replace('roadmap-', '');
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId: secondId });
    await expect(give(director, 'ApproveRoadmap', { roadmapId: secondId, order: ORDER })).rejects.toThrow('ORDER_NUMBER_TAKEN');
  });
});
