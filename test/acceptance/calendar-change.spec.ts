import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { CalendarEffectPreview } from '@vekha/previews/calendar-effect-preview';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { registers } from '@vekha/installation/register-list';
import { RegisterConcernedStreams } from '@vekha/registers/register-concerned-streams';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import { templateLibrary } from '@vekha/template/template-library';
import { DEPARTMENT, give, passingSealer, wholeLog } from '../support/engine-beside';
import { DeadlineWorld, SCHOOL } from './deadline-world';

const ROW = '001-C1';
const CODE = '001-school-11';
/** The quarters of the dossier's fixture (domain §7.1): not official dates. */
const year = (start: number, ends: readonly (readonly [string, string])[]) => ({
  schoolId: SCHOOL, academicYear: start, holidays: [], terms: ends.map(([from, to], index) => ({ name: `${index + 1} четверть`, start: from, end: to })),
});
const first = year(2021, [['2021-09-01', '2021-10-29'], ['2021-11-08', '2021-12-28'], ['2022-01-10', '2022-03-25'], ['2022-04-04', '2022-05-31']]);
const second = year(2022, [['2022-09-01', '2022-10-28'], ['2022-11-07', '2022-12-28'], ['2023-01-09', '2023-03-24'], ['2023-04-03', '2023-05-31']]);
const amended = { ...first, terms: first.terms.map((term) => ({ ...term, end: term.end.replace('2021-10-29', '2021-10-27').replace('2021-12-28', '2021-12-24') })) };

/** Something happens at the very moment at which a new roadmap is stored: its facts have been read already. */
class InterruptedStore extends InMemoryEventStore {
  interrupt: (() => Promise<void>) | undefined;

  override async append(stream: string, expected: 'none' | number, events: readonly NewEvent[]) {
    const interrupt = this.interrupt;
    if (stream.startsWith('roadmap-') && interrupt) {
      this.interrupt = undefined;
      await interrupt();
    }
    return super.append(stream, expected, events);
  }
}

let world: DeadlineWorld;
afterEach(() => world.end());

async function school(store = new InMemoryEventStore('calendars')): Promise<void> {
  world = new DeadlineWorld({ start: '2021-09-09T02:00:00.000Z', store });
  await world.furnish();
  const template = templateLibrary.find(({ code }) => code === CODE);
  await give(world.engine, DEPARTMENT, 'PublishTemplate', template ?? {});
}

async function inEffect(): Promise<void> {
  await school();
  await create();
  await world.asks('curator', 'SubmitRoadmapForApproval');
  await world.asks('director', 'ApproveRoadmap', { order: { number: '218', date: '2021-09-09' } });
  await world.asks('director', 'ActivateRoadmap');
}

const create = async (): Promise<void> => {
  world.roadmapId = (await world.asks('curator', 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: CODE, academicYear: 2021 })).replace('roadmap-', '');
};
/** A command to the school itself. */
const ofSchool = (command: string, input: object) => give(world.engine, { id: 'a-director', role: 'director', scopes: [`school:${SCHOOL}`] }, command, input, randomUUID());
const rowEvents = async (): Promise<readonly RoadmapEvent[]> =>
  (await wholeLog(world.engine.store)).map((stored) => world.engine.registry.decode(stored) as unknown as RoadmapEvent).filter(({ data }) => 'measureId' in data && data.measureId === ROW);
const told = (events: readonly RoadmapEvent[]) => events.map(({ type, data }) => [type, 'period' in data ? data.period : undefined, 'deadline' in data ? data.deadline?.nominalDue : undefined].filter((part) => part !== undefined).join(' '));
const occurrences = async () => told((await rowEvents()).filter(({ type }) => type === 'OccurrenceScheduled'));
const quarters = (label: string, dues: readonly string[]) => dues.map((due, index) => `OccurrenceScheduled ${label}-Q${index + 1} ${due}`);

/** The preview as the API composes it, over the registers of the first worker. */
function effects() {
  const { store, registry, catalogues, clock, gateway } = world.engine;
  const executor = new CommandExecutor({ store, registry, catalogues, clock, bodySecret: 'secret', zone: 'Europe/Moscow', tzdata: 'acceptance', sealer: passingSealer() });
  const reader = new SqliteRegisterReader({ file: join(world.folder, 'registers-0.db'), projections: registers });
  const preview = new CalendarEffectPreview({ preview: new CommandPreview(gateway, executor), reader, concerned: new RegisterConcernedStreams(reader) });
  const of = async (command: string, input: object, role = 'director') => {
    const answer = await preview.of(command, input, { id: 'a-person', role, scopes: role === 'department' ? 'all' : [`school:${SCHOOL}`] });
    if (!answer.accepted) throw new Error(answer.rejection.code);
    return answer.effect;
  };
  return { of, close: () => reader.close() };
}

describe('a change of a calendar', () => {
  it('dates what waited for it: four occurrences a year, each year as it is adopted', async () => {
    await inEffect();
    const worker = world.worker();
    await worker.settle();
    expect(told(await rowEvents())).toEqual(['MeasurePlanned', 'DeadlineAmbiguityDetected']);
    await ofSchool('AdoptAcademicCalendar', first);
    await worker.settle();
    expect(await occurrences()).toEqual(quarters('2021-22', ['2021-10-29', '2021-12-28', '2022-03-25', '2022-05-31']));
    await ofSchool('AdoptAcademicCalendar', second);
    await worker.settle();
    expect((await occurrences()).slice(4)).toEqual(quarters('2022-23', ['2022-10-28', '2022-12-28', '2023-03-24', '2023-05-31']));
    await worker.round();
    expect(worker.troubles).toEqual([]);
    expect(told(await rowEvents()).slice(-2)).toEqual(expect.arrayContaining(['MeasureOpened', 'OccurrenceOpened 2021-22-Q1']));
  }, 60_000);

  it('shows first what would move, then moves the open occurrence by event and leaves the held one alone', async () => {
    await inEffect();
    const worker = world.worker();
    await worker.settle();
    await ofSchool('AdoptAcademicCalendar', first);
    await worker.round();
    world.clock.moveTo('2021-10-20T06:00:00.000Z');
    await world.asks('curator', 'RecordOccurrenceHeld', { measureId: ROW, period: '2021-22-Q1', occurredOn: '2021-10-19', evidence: [] });
    await worker.round();

    const before = (await wholeLog(world.engine.store)).length;
    const { of, close } = effects();
    const effect = await of('AmendAcademicCalendar', amended);
    close();
    expect(await wholeLog(world.engine.store)).toHaveLength(before);
    // Over are the quarter held and the meeting of the first Tuesday of October, which nobody held.
    expect(effect.sentence).toBe('Изменится 1 срок в 1 карте; 2 завершённых останутся как есть.');
    expect(effect.terms).toMatchObject([{ measureId: ROW, period: '2021-22-Q2', becomes: 'MOVED', from: { effectiveDue: '2021-12-28' }, to: { effectiveDue: '2021-12-24' } }]);
    expect(effect.terms[0]?.why.at(-1)).toContain('изменён календарный учебный график школы');

    const known = (await rowEvents()).length;
    await ofSchool('AmendAcademicCalendar', amended);
    await worker.settle();
    expect(told((await rowEvents()).slice(known))).toEqual(['OccurrenceReprojected 2021-22-Q2 2021-12-24']);
    expect((await rowEvents()).slice(known)[0]?.data).toEqual(expect.objectContaining({ cause: 'TERMS' }));
  }, 60_000);

  it('a setting of the municipality shows its effect too, and reaches every roadmap', async () => {
    await inEffect();
    const worker = world.worker();
    await worker.settle();
    const ladder = { reminders: [3], time: '10:00', escalations: [] };
    const { of, close } = effects();
    const shown = await of('SetLadder', ladder, 'department');
    close();
    expect(shown.counts).toMatchObject({ roadmaps: 1, moved: 0 });
    expect(shown.counts.reminders).toBeGreaterThan(5);
    await give(world.engine, DEPARTMENT, 'SetLadder', ladder);
    await worker.settle();
    const recounted = (await world.history()).filter(({ type }) => type === 'DeadlineReprojected' || type === 'OccurrenceReprojected');
    expect(recounted.length).toBeGreaterThanOrEqual(shown.counts.reminders);
    expect(worker.troubles).toEqual([]);
  }, 60_000);

  it('two workers at once double nothing, and a third that comes later finds nothing to do', async () => {
    await inEffect();
    const [one, two] = [world.worker(), world.worker()];
    await ofSchool('AdoptAcademicCalendar', first);
    await Promise.all([one.settle(), two.settle()]);
    await world.worker().settle();
    expect(await occurrences()).toHaveLength(4);
    expect([...one.troubles, ...two.troubles]).toEqual([]);
  }, 60_000);

  it('reaches a roadmap created at the same moment: it had read the facts before, and the register did not know it yet', async () => {
    const store = new InterruptedStore('calendars');
    await school(store);
    const worker = world.worker();
    store.interrupt = async () => {
      await ofSchool('AdoptAcademicCalendar', first);
      await worker.settle();
    };
    await create();
    expect(told(await rowEvents())).toEqual(['MeasurePlanned', 'DeadlineAmbiguityDetected']);
    await worker.settle();
    expect(await occurrences()).toHaveLength(4);
  }, 60_000);

  it('is refused to whoever may not make it, in the preview as in the command', async () => {
    await inEffect();
    await world.worker().settle();
    const { of, close } = effects();
    await expect(of('AdoptAcademicCalendar', first, 'mentor')).rejects.toThrow('FORBIDDEN');
    await expect(of('AdoptAcademicCalendar', { ...first, schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0099' })).rejects.toThrow('NOT_FOUND');
    await expect(of('AdoptAcademicCalendar', { ...first, terms: first.terms.slice(0, 1) })).rejects.toThrow('TERMS_COUNT_WRONG');
    close();
  }, 60_000);
});
