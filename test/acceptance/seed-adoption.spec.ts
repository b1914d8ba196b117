import { isWorkingDay, officialCalendar } from '@vekha/calendar/working-days';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import type { PublishTemplate } from '@vekha/template/publish-template/publish-template.command';
import { templateLibrary } from '@vekha/template/template-library';
import template from '../../libs/template/templates/000-lyceum-28.json';
import { curator, department, director, roadmapHouse, SCHOOL } from './roadmap-house';

const ORDER = { number: '01-35-10', date: '2023-11-10' };

/** The template published, the school entered, the roadmap drawn up for a year. */
async function adopted(academicYear: number, taken: PublishTemplate = template) {
  const { give, eventsOf } = roadmapHouse('2023-11-10T08:00:00.000Z');
  await give(department, 'PublishTemplate', taken);
  await give(department, 'RegisterSchool', { schoolId: SCHOOL, name: 'МАОУ Лицей № 28', zone: 'Europe/Moscow', week: 5 });
  const stream = await give(curator, 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: taken.code, academicYear });
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
    await expect(give(curator, 'SubmitRoadmapForApproval', { roadmapId: secondId })).rejects.toThrow('DATES_NOT_CONFIRMED');
    await give(curator, 'ConfirmShiftedDates', { roadmapId: secondId });
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId: secondId });
    await expect(give(director, 'ApproveRoadmap', { roadmapId: secondId, order: ORDER })).rejects.toThrow('ORDER_NUMBER_TAKEN');
  });
});

const library = (code: string): PublishTemplate => templateLibrary.find((each) => each.code === code) ?? template;
const named = (events: readonly RoadmapEvent[], type: RoadmapEvent['type']) => events.flatMap((event) => (event.type === type && 'measureId' in event.data ? [event.data.measureId] : []));
const ambiguous = (events: readonly RoadmapEvent[], status: string) => events.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' && data.status === status ? [data.measureId] : []));
const periods = (events: readonly RoadmapEvent[], row: string) => events.flatMap(({ type, data }) => (type === 'OccurrenceScheduled' && data.measureId === row ? [`${data.kind} ${data.period} ${data.deadline.nominalDue}`] : []));

describe('The other documents adopted as domain §12 counts them', () => {
  it('001: seventeen rows in five sections, two control rows, six findings; one schedule to attach, and the quarters wait for the calendar of the school', async () => {
    const events = await (await adopted(2021, library('001-school-11'))).events();
    expect(named(events, 'MeasurePlanned')).toHaveLength(17);
    expect(events.filter(({ type, data }) => type === 'StageAdded' && data.section === true)).toHaveLength(5);
    expect(events.filter(({ type, data }) => type === 'MeasurePlanned' && data.control)).toHaveLength(2);
    expect(findings(events)).toEqual({ DUE_AFTER_OWN_APPROVAL: 1, RESULT_MISMATCH: 1, EVIDENCE_BODY_MISMATCH: 1, ROLE_CONFLICT: 1, SPLIT_ROW: 2 });
    expect(ambiguous(events, 'NOT_A_DEADLINE')).toEqual(['001-A2']);
    expect(ambiguous(events, 'DATES_AWAITED')).toEqual(['001-C1']);
    expect(ambiguous(events, 'AMBIGUOUS')).toEqual([]);
  });

  it('001: ME-4, ME-5: one occurrence each academic year, and a yearly look at what lasts the whole period', async () => {
    const events = await (await adopted(2021, library('001-school-11'))).events();
    expect(periods(events, '001-B1')).toEqual(['PERIOD 2021-22 2021-11-01', 'PERIOD 2022-23 2022-11-01', 'PERIOD 2023-24 2023-11-01']);
    expect(periods(events, '001-A1')).toEqual(['PROGRESS_CHECK 2021-22 2022-05-31', 'PROGRESS_CHECK 2022-23 2023-05-31']);
    expect(terms(events).find(([row]) => row === '001-D2')).toEqual(['001-D2', '2021-09-09', '2021-11-01', '2021-11-08']);
    expect(terms(events).find(([row]) => row === '001-A1')).toEqual(['001-A1', '2021-09-01', '2024-05-31', '2024-05-31']);
  });

  it('001: for 2026 the plan, its fixed dates and its repeated ones move together', async () => {
    const events = await (await adopted(2026, library('001-school-11'))).events();
    expect(events.find(({ type }) => type === 'RoadmapCreatedFromTemplate')?.data).toMatchObject({ plan: { start: '2026-09-01', end: '2029-05-31' } });
    expect(periods(events, '001-B1').map((each) => each.split(' ')[2])).toEqual(['2026-11-01', '2027-11-01', '2028-11-01']);
    expect(terms(events).find(([row]) => row === '001-D1')?.slice(1, 3)).toEqual(['2026-09-09', '2026-10-25']);
  });

  it('002: RM-3: a draft of fifteen undated rows that cannot be activated until each has its dates', async () => {
    const { give, events, roadmapId } = await adopted(2023, library('002-lyceum-126'));
    const rows = named(await events(), 'DeadlineMissing');
    expect(rows).toHaveLength(15);
    expect(findings(await events())).toEqual({ RESPONSIBLE_MISSING: 15, DEADLINE_MISSING: 15 });
    const [last, ...others] = rows;
    for (const measureId of others) await give(curator, 'ClarifyDeadline', { roadmapId, measureId, start: '2023-11-13', due: '2024-05-31' });
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ReturnRoadmapForRevision', { roadmapId, reason: 'DEADLINES' });
    await give(curator, 'ClarifyDeadline', { roadmapId, measureId: last, due: '2024-05-31' });
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ApproveRoadmap', { roadmapId, order: ORDER });
    await give(director, 'ActivateRoadmap', { roadmapId });
  });

  it('002: RM-3: approved without dates it stays a template', async () => {
    const { give, roadmapId } = await adopted(2023, library('002-lyceum-126'));
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ApproveRoadmap', { roadmapId, order: ORDER });
    await expect(give(director, 'ActivateRoadmap', { roadmapId })).rejects.toThrow('DEADLINES_MISSING');
  });

  it('003: documents in the cell of a deadline are no deadline, and a missing year is said once per cell', async () => {
    const events = await (await adopted(2022, library('003-lyceum-blagoveshchensk'))).events();
    expect([named(events, 'MeasurePlanned').length, events.filter(({ type }) => type === 'StageAdded').length]).toEqual([12, 6]);
    expect(findings(events)).toEqual({ EVIDENCE_IN_DEADLINE_CELL: 1, YEAR_MISSING: 3, MERGED_CELLS: 5 });
    expect(ambiguous(events, 'NOT_A_DEADLINE')).toEqual(['003-1.1', '003-1.2']);
    expect(ambiguous(events, 'AMBIGUOUS')).toEqual([]);
    expect(terms(events).map((term) => term.slice(0, 3))).toContainEqual(['003-2.1', '2022-09-01', '2022-10-31']);
  });

  it('004: three rows to clarify, each with its readings in order; RM-5: the roadmap runs all the same', async () => {
    const { give, events, roadmapId } = await adopted(2022, library('004-creativity-centre'));
    const imported = await events();
    expect([named(imported, 'MeasurePlanned').length, imported.filter(({ type }) => type === 'StageAdded').length]).toEqual([24, 7]);
    expect(findings(imported)).toEqual({ RESPONSIBLE_MISSING: 1, STAGE_ORDER: 4, OUT_OF_PLAN_PERIOD: 2 });
    expect(ambiguous(imported, 'AMBIGUOUS')).toEqual(['004-3.2', '004-5.1', '004-5.2']);
    const unclear = imported.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' && data.measureId === '004-3.2' ? [data.readings.map(({ windows }) => windows)] : []));
    expect(unclear).toEqual([[
      [{ start: '2022-10-01', due: '2022-10-31' }],
      [{ start: '2022-10-01', due: '2022-10-31' }, { start: '2023-10-01', due: '2023-10-31' }],
      [{ start: '2022-10-01', due: '2023-10-31' }],
      [{ start: '2022-10-01', due: '2023-12-31' }],
    ]]);
    await give(curator, 'SubmitRoadmapForApproval', { roadmapId });
    await give(director, 'ApproveRoadmap', { roadmapId, order: { number: 'Д-1', date: '2022-07-01' } });
    expect(findings(await events())).toEqual({ RESPONSIBLE_MISSING: 1, STAGE_ORDER: 4, OUT_OF_PLAN_PERIOD: 2 });
    await give(director, 'ActivateRoadmap', { roadmapId });
  });

  it('004: for another year the readings of an unclear cell move with the rest', async () => {
    const events = await (await adopted(2026, library('004-creativity-centre'))).events();
    const first = events.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' && data.measureId === '004-3.2' ? [data.readings[0]?.windows] : []));
    expect(first).toEqual([[{ start: '2026-10-01', due: '2026-10-31' }]]);
  });

  it('the programme of 001 is published, and is no roadmap', async () => {
    expect(library('001-programme').measures).toHaveLength(7);
    await expect(adopted(2021, library('001-programme'))).rejects.toThrow('TEMPLATE_OF_PROGRAMME');
  });
});
