import { addDays } from '@vekha/calendar/civil-date';
import { scheduleDeadline } from '@vekha/calendar/deadline-schedule';
import { officialCalendar } from '@vekha/calendar/working-days';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import fc from 'fast-check';
import { deadlineFaults, effectsOf } from './deadline-checker';
import { DeadlineWorld, type WorkerByHand, type WorldParts } from './deadline-world';

/** One town of each of the eleven zones, UTC+2 to UTC+12. */
const ZONES = [
  'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk',
  'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka',
];
const TEMPLATES = ['000-lyceum-28', '001-school-11', '002-lyceum-126', '003-lyceum-blagoveshchensk', '004-creativity-centre'];
const BEGINS = '2025-08-18T06:00:00.000Z';
const ENDS = '2026-08-01T00:00:00.000Z';

const CLOCKS = new Map(ZONES.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })]));

/** What the clock on the wall of a zone shows, `2025-09-01 00:00`; by the platform, not by the product's calendar. */
const onTheWall = (instant: string, zone: string): string | undefined => CLOCKS.get(zone)?.format(new Date(instant));

let world: DeadlineWorld;
afterEach(() => world.end());

/** The clock stands at every instant at which a rung comes due, and the worker looks. */
async function liveUntil(worker: WorkerByHand, until: string): Promise<void> {
  await worker.round();
  for (let next = worker.source.coming(world.clock.now(), until, 1)[0]; next; next = worker.source.coming(world.clock.now(), until, 1)[0]) {
    world.clock.moveTo(next.at);
    await worker.round();
  }
  world.clock.moveTo(until);
}

interface Term {
  readonly measureId: string;
  readonly deadlineVersion: number;
  readonly rung?: string;
  readonly deadline?: { readonly start?: string; readonly effectiveDue: string };
}

/** When each rung of a measure must take effect by the wall clock, from the civil dates of its term alone. */
function wallTimeOf({ type, data }: RecordedEvent, terms: ReadonlyMap<string, Term>): string | undefined {
  const { measureId, rung } = data as Term;
  const { start = '', effectiveDue = '' } = terms.get(measureId)?.deadline ?? {};
  if (type === 'MeasureOpened') return `${start} 00:00`;
  if (type === 'MeasureBecameOverdue') return `${addDays(effectiveDue, 1)} 00:00`;
  return type === 'MeasureReminderSent' && rung === 'due' ? `${effectiveDue} 09:00` : undefined;
}

describe('a school year in each of the eleven zones', () => {
  it.each(ZONES)('%s: opens at local midnight, reminds at nine, is overdue when the local day has ended', async (zone) => {
    world = new DeadlineWorld({ start: BEGINS, zone });
    await world.furnish();
    await world.bringIntoEffect(2025, '2025-08-18');
    await liveUntil(world.worker(), ENDS);
    const history = await world.history();
    expect(deadlineFaults(history, ENDS)).toEqual([]);
    const terms = new Map(history.flatMap(({ type, data }) => (type === 'DeadlineParsed' ? [[(data as Term).measureId, data as Term]] : [])));
    // What had begun before the order opens when the order takes effect.
    const onTime = history.filter(({ recordedAt }) => recordedAt > BEGINS);
    const wrong = onTime.flatMap((event) => {
      const [expected, shown] = [wallTimeOf(event, terms), onTheWall(event.recordedAt, zone)];
      return expected === undefined || expected === shown ? [] : [`${event.type} ${shown}, not ${expected}`];
    });
    expect(wrong).toEqual([]);
    const reminders = onTime.filter(({ type }) => type === 'MeasureReminderSent').map(({ recordedAt }) => onTheWall(recordedAt, zone)?.slice(11));
    expect([...new Set(reminders)]).toEqual(['09:00']);
    expect(onTime.filter(({ type }) => type === 'MeasureBecameOverdue')).toHaveLength(14);
  }, 60_000);

  it('would be told apart by another zone: a rung of Moscow is not at midnight in Omsk', () => {
    expect(onTheWall('2025-08-31T21:00:00.000Z', 'Europe/Moscow')).toBe('2025-09-01 00:00');
    expect(onTheWall('2025-08-31T21:00:00.000Z', 'Asia/Omsk')).toBe('2025-09-01 03:00');
  });

  it('holds for any dates from 2019 to 2027', () => {
    const day = fc.integer({ min: 0, max: 8 * 365 }).map((days) => addDays('2019-01-09', days));
    fc.assert(fc.property(fc.constantFrom(...ZONES), day, fc.integer({ min: 0, max: 200 }), (zone, start, length) => {
      const { effectiveDue, rungs } = scheduleDeadline({ reading: { kind: 'Window', start, due: addDays(start, length) }, zone, calendar: officialCalendar, tzdata: 'x', reminderWorkingDays: [14, 7, 1] });
      const local = { opening: `${start} 00:00`, due: `${effectiveDue} 09:00`, overdue: `${addDays(effectiveDue, 1)} 00:00` };
      const shown = rungs.map(({ rung, at }) => [rung, onTheWall(at, zone)?.slice(rung === 'reminder' ? 11 : 0)]);
      const reminders = rungs.filter(({ rung }) => rung === 'reminder').map(() => ['reminder', '09:00']);
      expect(shown.toSorted()).toEqual([...Object.entries(local), ...reminders].toSorted());
    }), { numRuns: 200 });
  });
});

/** A row without dates gets them from a person, as a template without dates asks (RM-3). */
async function dateWhatHasNoDates(): Promise<void> {
  for (const { type, data } of await world.history()) {
    if (type === 'DeadlineMissing') await world.asks('curator', 'ClarifyDeadline', { measureId: (data as Term).measureId, start: '2025-10-01', due: '2025-11-20' });
  }
}

describe('a school year of a roadmap of every document', () => {
  const adopted = async (parts: Partial<WorldParts>): Promise<WorkerByHand> => {
    world = new DeadlineWorld({ start: BEGINS, ...parts });
    await world.furnish();
    await world.adopt(2025);
    await dateWhatHasNoDates();
    return world.worker();
  };

  it.each(TEMPLATES)('%s: nothing before activation, then each rung once and in order', async (templateCode) => {
    const worker = await adopted({ templateCode });
    world.clock.moveTo('2025-09-03T06:00:00.000Z');
    await worker.round();
    expect(effectsOf(await world.history())).toEqual([]);
    await world.bringIntoEffect(2025, '2025-08-18');
    await liveUntil(worker, ENDS);
    const history = await world.history();
    expect(deadlineFaults(history, ENDS)).toEqual([]);
    expect(effectsOf(history).length).toBeGreaterThan(10);
    expect(worker.troubles).toEqual([]);
  }, 60_000);

  it('would be told apart if the worker slept: what was due shows as never taken', async () => {
    await adopted({ templateCode: '004-creativity-centre' });
    await world.bringIntoEffect(2025, '2025-08-18');
    expect(deadlineFaults(await world.history(), ENDS)).toContainEqual(expect.stringMatching(/never took effect/));
  });
});
