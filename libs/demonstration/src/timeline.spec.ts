import { addWorkingDays, isWorkingDay, officialCalendar } from '@vekha/calendar/working-days';
import { institutions } from './institutions';
import { lyceum28 } from './institutions/lyceum-28';
import { largeMunicipality, PORTION } from './large-municipality';
import type { Institution } from './story';
import { StoryCalendar } from './story-days';
import { timelineOf } from './timeline';

const FRIDAY = '2026-11-20T15:00:00.000Z';
const moscow = { zone: 'Europe/Moscow', week: 5 } as const;

describe('A day of a story', () => {
  const calendar = new StoryCalendar(moscow, 'running', FRIDAY);

  it('is a date, a day of the edition\'s year from August on, or so many working days from the day of loading', () => {
    expect(['2023-11-10', '09-18', '04-16', 'T+1', 'T-1', 'T-5'].map((day) => calendar.dateOf(day))).toEqual([
      '2023-11-10', '2026-09-18', '2027-04-16', '2026-11-23', '2026-11-19', '2026-11-13',
    ]);
  });

  it('falls on the next working day when the year puts it on a free one', () => {
    expect(['08-01', '11-04', '05-15'].map((day) => calendar.dateOf(day))).toEqual(['2026-08-03', '2026-11-05', '2027-05-17']);
  });

  it('counts the working days of the school and its civil day', () => {
    expect(new StoryCalendar({ ...moscow, week: 6 }, 'running', FRIDAY).dateOf('T+1')).toBe('2026-11-21');
    expect(new StoryCalendar({ zone: 'Asia/Irkutsk', week: 6 }, 'running', '2026-11-20T16:30:00.000Z').dateOf('T+1')).toBe('2026-11-23');
  });

  it('turns every day inside an input and leaves the rest as it is', () => {
    const input = { measureId: '000-1.1', order: { number: 'ДЕМО-1', date: '08-06' }, times: [{ due: 'T+1' }], period: '{year}', achieved: 3 };
    expect(calendar.withDates(input)).toEqual({
      measureId: '000-1.1', order: { number: 'ДЕМО-1', date: '2026-08-06' }, times: [{ due: '2026-11-23' }], period: '2026-27', achieved: 3,
    });
  });

  it.each([
    ['running', '2026-08-09T12:00:00.000Z', 2025],
    ['running', '2026-08-10T12:00:00.000Z', 2026],
    ['running', '2027-02-10T12:00:00.000Z', 2026],
    ['coming', '2027-02-10T12:00:00.000Z', 2026],
    ['coming', '2027-03-01T12:00:00.000Z', 2027],
    ['coming', '2026-11-20T12:00:00.000Z', 2026],
  ] as const)('the %s year at %s begins in %i', (year, until, expected) => {
    expect(new StoryCalendar(moscow, year, until).year).toBe(expected);
  });
});

describe('The timeline of the stories', () => {
  const timeline = timelineOf(institutions, FRIDAY);

  it('goes forward and stops at the day of loading', () => {
    const instants = timeline.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    expect(instants.at(-1)?.slice(0, 10)).toBe('2026-11-19');
  });

  it('enters a school before anything happens there, and draws a roadmap up before anything is done with it', () => {
    for (const { school, editions } of institutions) {
      const own = timeline.filter(({ schoolId }) => schoolId === school.schoolId).map(({ what }) => what.command);
      expect(own.slice(0, own.indexOf('RegisterSchool')).every((command) => command === 'PublishTemplate')).toBe(true);
      expect(own.filter((command) => command === 'CreateRoadmapFromTemplate')).toHaveLength(editions.length);
    }
    const firsts = new Map(timeline.flatMap(({ edition, what }) => (edition === undefined ? [] : [[edition, what.command] as const])).reverse());
    expect(new Set(firsts.values())).toEqual(new Set(['CreateRoadmapFromTemplate']));
  });

  it('lets people of the running editions work on working days only', () => {
    const days = timelineOf([{ ...lyceum28, editions: lyceum28.editions.slice(1) }], '2027-07-30T12:00:00.000Z').filter(({ edition }) => edition !== undefined);
    expect(days.filter(({ day }) => !isWorkingDay(day, 5, officialCalendar))).toEqual([]);
    expect(days.length).toBeGreaterThan(30);
  });
});

describe('The large municipality', () => {
  const schools = (count: number): readonly Institution[] => [...largeMunicipality(count)].flat();

  it('is the same whenever it is made, and a larger one begins with the smaller', () => {
    expect(schools(70)).toEqual(schools(70));
    expect(schools(120).slice(0, 70)).toEqual(schools(70));
  });

  it('has about sixty rows in a school, in roadmaps of different templates', () => {
    const rows: Readonly<Record<string, number>> = { '000-lyceum-28': 14, '001-school-11': 17, '002-lyceum-126': 15, '003-lyceum-blagoveshchensk': 12, '004-creativity-centre': 24 };
    const counts = schools(90).map(({ editions }) => editions.reduce((sum, { templateCode }) => sum + (rows[templateCode] ?? 0), 0));
    expect(counts.reduce((sum, count) => sum + count) / counts.length).toBeCloseTo(60, 0);
    for (const { editions } of schools(90)) expect(new Set(editions.map(({ templateCode }) => templateCode)).size).toBe(editions.length);
  });

  it('spreads over the zones of the country, a portion in each, and names nobody', () => {
    const portions = [...largeMunicipality(11 * PORTION + 1)];
    expect(portions.map((portion) => new Set(portion.map(({ school }) => school.zone)).size)).toEqual(portions.map(() => 1));
    expect(new Set(portions.flat().map(({ school }) => school.zone)).size).toBe(11);
    expect(schools(37).at(-1)?.school.name).toBe('Школа № 137');
    expect(new Set(portions.flat().map(({ school }) => school.schoolId)).size).toBe(11 * PORTION + 1);
  });

  it('lives differently from school to school, and signs each order under a number of its own', () => {
    const stories = schools(60).map(({ editions }) => JSON.stringify(editions.map(({ steps }) => steps)));
    expect(new Set(stories).size).toBeGreaterThan(55);
    for (const { editions } of schools(60)) {
      const numbers = editions.flatMap(({ steps }) => [...new Set(steps.flat().flatMap(({ what }) => (what.input as { order?: { number: string } }).order?.number ?? []))]);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('enters a school before the earliest day of its stories', () => {
    for (const until of ['2026-08-09T12:00:00.000Z', '2026-08-10T12:00:00.000Z', FRIDAY]) {
      const timeline = timelineOf(schools(6), until);
      const entered = new Map(timeline.filter(({ what }) => what.command === 'RegisterSchool').map(({ schoolId, at }) => [schoolId, at]));
      expect(timeline.filter(({ schoolId, at, edition }) => edition !== undefined && at < (entered.get(schoolId) ?? at))).toEqual([]);
    }
    expect(addWorkingDays('2026-11-20', -330, 6, officialCalendar) < '2025-11-20').toBe(true);
  });
});
