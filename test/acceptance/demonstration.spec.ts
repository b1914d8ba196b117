import { institutions } from '@vekha/demonstration/institutions';
import type { Institution } from '@vekha/demonstration/story';
import { civilDateAt } from '@vekha/calendar/civil-date';
import { nextWorkingDay, addWorkingDays, officialCalendar } from '@vekha/calendar/working-days';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import { measureRegister } from '@vekha/registers/measures/measure-register';
import { occurrenceRegister } from '@vekha/registers/occurrences/occurrence-register';
import { roadmapRegister } from '@vekha/registers/roadmaps/roadmap-register';
import { DemonstrationWorld } from './demonstration-world';

const NOW = '2026-11-20T15:00:00.000Z';
/** Rules of the machine, not of a school; they say nothing of a demonstration. */
const TECHNICAL = ['ProcessAdvanced'];

const running = institutions.map((each): Institution => ({ ...each, editions: each.editions.filter(({ academicYear }) => typeof academicYear !== 'number') }));
const ofRoadmap = (events: readonly RecordedEvent[], id: string) => events.filter(({ stream }) => stream === `roadmap-${id}`) as unknown as readonly (RoadmapEvent & RecordedEvent)[];

/** Two installations have different keys: what is sealed and which key was destroyed is not the same in both. */
const withoutKeys = (name: string, value: unknown): unknown => (name === 'keys' || (typeof value === 'object' && value !== null && '$pd' in value) ? 'of the installation' : value);

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('The demonstration of the five institutions', () => {
  const world = new DemonstrationWorld(institutions);
  let events: readonly RecordedEvent[];
  beforeAll(async () => {
    await world.play(NOW);
    events = await world.history();
  }, 300_000);
  afterAll(() => world.end());

  const historical = (templateCode: string) => {
    const roadmap = world.rows(roadmapRegister).find((row) => row.templateCode === templateCode && row.academicYear <= 2023);
    return { roadmap, story: ofRoadmap(events, roadmap?.roadmapId ?? '') };
  };

  it('adopts every document as domain §12 counts it', () => {
    const adopted = institutions.map(({ editions }) => {
      const { story } = historical(editions[0]?.templateCode ?? '');
      const draft = story.filter(({ commandId }) => commandId === story[0]?.commandId);
      const of = (type: RoadmapEvent['type']) => draft.filter((event) => event.type === type);
      const unclear = draft.flatMap(({ type, data }) => (type === 'DeadlineAmbiguityDetected' && data.status === 'AMBIGUOUS' ? [data.measureId] : []));
      const raised = counted(draft.flatMap(({ type, data }) => (type === 'FindingRaised' ? [data.code] : [])));
      return [of('MeasurePlanned').length, of('StageAdded').length, unclear.length, raised];
    });
    expect(adopted).toEqual([
      [14, 7, 0, { RESPONSIBLE_MISSING: 14, TEXT_CONTRADICTS_DEADLINE: 1, DUPLICATE_MEASURE: 1 }],
      [17, 5, 0, { DUE_AFTER_OWN_APPROVAL: 1, RESULT_MISMATCH: 1, EVIDENCE_BODY_MISMATCH: 1, ROLE_CONFLICT: 1, SPLIT_ROW: 2 }],
      [15, 7, 0, { RESPONSIBLE_MISSING: 15, DEADLINE_MISSING: 15 }],
      [12, 6, 0, { EVIDENCE_IN_DEADLINE_CELL: 1, YEAR_MISSING: 3, MERGED_CELLS: 5 }],
      [24, 7, 3, { RESPONSIBLE_MISSING: 1, STAGE_ORDER: 4, OUT_OF_PLAN_PERIOD: 2 }],
    ]);
  });

  it('approves the historical editions by their own orders, and marks as the demonstration\'s those the documents do not name', () => {
    const orders = institutions.map(({ editions }) => {
      const approved = historical(editions[0]?.templateCode ?? '').story.find(({ type }) => type === 'RoadmapApproved');
      return approved?.type === 'RoadmapApproved' ? [approved.data.order, approved.data.minutes ?? []] : [];
    });
    expect(orders).toEqual([
      [{ number: '01-35-10', date: '2023-11-10' }, []],
      [{ number: '218 о-д', date: '2021-09-09' }, []],
      [{ number: 'ДЕМО-1', date: '2023-09-04' }, []],
      [{ number: '37', date: '2022-06-14' }, [{ number: '8', date: '2022-06-07' }, { number: '4', date: '2022-06-06' }]],
      [{ number: 'ДЕМО-1', date: '2022-08-29' }, []],
    ]);
  });

  it('brings every historical edition to its end, on its own days and with its own lateness', () => {
    const ends = institutions.map(({ editions }) => {
      const { roadmap, story } = historical(editions[0]?.templateCode ?? '');
      const last = story.find(({ type }) => type === 'RoadmapCompleted');
      const late = story.filter(({ type, data }) => type === 'MeasureResultReported' && data.doneLate).length;
      return [roadmap?.status, last?.meta.occurredOn, late];
    });
    expect(ends).toEqual([
      ['Completed', '2024-06-28', 1], ['Completed', '2024-05-30', 1], ['Completed', '2024-06-03', 1], ['Completed', '2023-06-02', 2], ['Completed', '2024-06-28', 2],
    ]);
  });

  it('shows the repeated measures of three years: held, missed, told of too late, left out', () => {
    const { roadmap } = historical('001-school-11');
    const rows = world.rows(occurrenceRegister).filter(({ roadmapId }) => roadmapId === roadmap?.roadmapId);
    const of = (row: string) => rows.filter(({ measureId }) => measureId === row).map(({ period, status }) => `${period} ${status}`);
    expect(of('001-B2')).toEqual(['2021-22 Held', '2022-23 Missed', '2023-24 Held']);
    expect(rows.find(({ measureId, period }) => measureId === '001-D3' && period === '2023-24')).toMatchObject({ status: 'Held', reportedLate: true, doneLate: false });
    expect(of('001-A2')).toContain('2022-02-15 Skipped');
  });

  it('marks every event as simulated and records none after now', () => {
    const told = events.filter(({ type }) => !TECHNICAL.includes(type));
    expect(told.filter(({ meta }) => meta.simulated !== true).map(({ type }) => type)).toEqual([]);
    expect(events.filter(({ recordedAt }) => recordedAt > NOW)).toEqual([]);
    expect(events.map(({ recordedAt }) => recordedAt)).toEqual(events.map(({ recordedAt }) => recordedAt).sort());
  });

  it('played again changes nothing', async () => {
    await world.play(NOW);
    expect(await world.history()).toHaveLength(events.length);
  }, 300_000);
});

describe('The running editions on whatever day they are loaded', () => {
  it.each([
    ['the day the new school year begins to be planned', '2026-08-10T08:00:00.000Z'],
    ['1 September, a Tuesday', '2026-09-01T06:00:00.000Z'],
    ['a Friday evening in November', NOW],
    ['the January holidays', '2027-01-05T09:00:00.000Z'],
    ['a Sunday in March', '2027-03-14T20:00:00.000Z'],
    ['the end of teaching', '2027-05-31T22:30:00.000Z'],
    ['the middle of summer', '2027-07-18T03:00:00.000Z'],
  ])('%s: something is in every state a demonstration promises', async (_day, until) => {
    const world = new DemonstrationWorld(running);
    try {
      await world.play(until);
      const roadmaps = new Map(world.rows(roadmapRegister).map((row) => [row.roadmapId, row]));
      const inForce = world.rows(measureRegister).filter(({ roadmapId }) => roadmaps.get(roadmapId)?.status === 'Active');
      const waits = inForce.filter(({ status, suspendedSince }) => (status === 'Open' || status === 'Scheduled') && suspendedSince === null);
      const dueBy = (row: (typeof waits)[number], workingDays: number): boolean => {
        const { schoolId = '', zone = '' } = roadmaps.get(row.roadmapId) ?? {};
        const week = institutions.find(({ school }) => school.schoolId === schoolId)?.school.week ?? 5;
        const today = civilDateAt(until, zone);
        const due = row.effectiveDue ?? '';
        return workingDays === 1 ? due === nextWorkingDay(today, week, officialCalendar) : due > today && due <= addWorkingDays(today, workingDays, week, officialCalendar);
      };
      const there = {
        completed: inForce.some(({ status, doneLate }) => status === 'Completed' && !doneLate),
        doneLate: inForce.some(({ doneLate }) => doneLate),
        reported: inForce.some(({ status }) => status === 'Reported'),
        overdue: waits.some(({ overdue }) => overdue),
        suspended: inForce.some(({ suspendedSince }) => suspendedSince !== null),
        resumed: waits.some(({ daysGivenBack }) => daysGivenBack > 0),
        delegated: waits.some(({ delegatedTo }) => delegatedTo !== null),
        tomorrow: waits.filter((row) => dueBy(row, 1)).length >= 2,
        thisWeek: waits.filter((row) => dueBy(row, 5)).length >= 3,
        toClarify: inForce.some(({ status }) => status === 'NeedsClarification'),
        underReview: [...roadmaps.values()].some(({ status }) => status === 'UnderReview'),
      };
      expect(Object.entries(there).filter(([, is]) => !is)).toEqual([]);
      expect((await world.history()).filter(({ recordedAt }) => recordedAt > until)).toEqual([]);
    } finally {
      await world.end();
    }
  }, 300_000);
});

describe('A play that was interrupted', () => {
  const failingAt = (moment: number) => (give: CommandGateway['submit']): CommandGateway['submit'] => {
    let given = 0;
    return async (...asked) => {
      const outcome = await give(...asked);
      given += 1;
      // The command stands in the log, and whoever gave it never hears of it.
      if (given === moment) throw new Error('interrupted');
      return outcome;
    };
  };
  const told = async (world: DemonstrationWorld) => {
    const lines = (await world.history()).filter(({ type }) => !TECHNICAL.includes(type));
    return lines.map(({ stream, revision, type, recordedAt, data }) => `${stream} ${revision} ${type} ${recordedAt} ${JSON.stringify(data, withoutKeys)}`).sort();
  };

  it('goes on where it stopped, without loss or doubling', async () => {
    const [whole, broken] = [new DemonstrationWorld(running), new DemonstrationWorld(running)];
    try {
      await whole.play(NOW);
      for (const moment of [1, 25, 80]) await expect(broken.play(NOW, failingAt(moment))).rejects.toThrow('interrupted');
      await broken.play(NOW);
      expect(await told(broken)).toEqual(await told(whole));
    } finally {
      for (const world of [whole, broken]) await world.end();
    }
  }, 300_000);
});
