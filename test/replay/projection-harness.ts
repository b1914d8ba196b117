import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { EventStore, NewEvent, StoredEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { ProjectionRunner, type ProjectionRunnerOptions } from '@vekha/event-sourcing/projection-runner';
import type { AnyProjection, AnyRow, ProjectionStore } from '@vekha/event-sourcing/projection-store';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import fc from 'fast-check';
import { PlanOpened, PlanRated, sampleProjections, sampleRegistry, TaskDone, TaskDropped, TaskMoved, TaskPlanned } from './projection-samples';

/** One thing that happens in one plan; what makes no sense there is left out of the history. */
export interface Step {
  readonly plan: number;
  readonly task: number;
  readonly act: 'plan' | 'move' | 'done' | 'drop' | 'rate';
  /** Minutes the clock goes on before it; negative when it was set back. */
  readonly minutes: number;
}

export const steps = (maxLength = 40): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      plan: fc.nat(3),
      task: fc.nat(2),
      act: fc.constantFrom('plan', 'move', 'done', 'drop', 'rate'),
      minutes: fc.integer({ min: -3, max: 10 }),
    }),
    { minLength: 1, maxLength },
  );

export const streamOf = (plan: number): string => `plan-${plan}`;
export const scopeOf = (plan: number): string => `school:${plan % 2}`;

/** Many plans with some fifty events each, the same every time. */
export function longHistory(plans: number, stepsPerPlan = 50): readonly Step[] {
  const acts = ['plan', 'plan', 'move', 'rate', 'done', 'plan', 'drop', 'move'] as const;
  return Array.from({ length: plans * stepsPerPlan }, (_, index) => {
    const round = Math.floor(index / plans);
    return { plan: index % plans, task: (round * 7) % 5, act: acts[(round + index) % acts.length] ?? 'rate', minutes: 1 };
  });
}

/** Turns steps into events of a log and remembers what exists, so that every event makes sense to the samples. */
export class History {
  private readonly existing = new Map<number, Set<number>>();
  private minute = 0;
  private events = 0;

  constructor(readonly log: EventStore) {}

  async append(all: readonly Step[]): Promise<void> {
    for (const step of all) {
      this.minute += step.minutes;
      for (const event of this.eventsOf(step)) await this.store(step.plan, event);
    }
  }

  /** Stores an event as it stands, whether or not anybody can read it. */
  async store(plan: number, event: DomainEvent, stored: Partial<NewEvent> = {}): Promise<void> {
    const id = derivedId('replay', this.events);
    this.events += 1;
    const revision = await this.lastRevision(plan);
    await this.log.append(streamOf(plan), revision, [
      {
        eventId: id,
        commandId: id,
        type: event.type,
        schemaVersion: 1,
        recordedAt: new Date(Date.UTC(2024, 8, 1) + this.minute * 60_000).toISOString(),
        scope: scopeOf(plan),
        actor: { id: 'a-curator', role: 'curator' },
        payload: { data: event.data as NewEvent['payload'], meta: { occurredOn: '2024-09-01', correlationId: id } },
        ...stored,
      },
    ]);
  }

  private eventsOf({ plan, task, act }: Step): readonly DomainEvent[] {
    const tasks = this.existing.get(plan);
    const opening = tasks ? [] : [PlanOpened({ title: `План ${plan}` })];
    const known = tasks ?? new Set<number>();
    this.existing.set(plan, known);
    return [...opening, ...this.actOn(known, task, act)];
  }

  private actOn(known: Set<number>, number: number, act: Step['act']): readonly DomainEvent[] {
    const task = `task-${number}`;
    if (act === 'rate') return [PlanRated({ mark: number + 1, by: 'school' })];
    if (act === 'plan') {
      if (known.has(number)) return [];
      known.add(number);
      return [TaskPlanned({ task, title: `Мероприятие ${number}`, dueOn: '2024-10-01' })];
    }
    if (!known.has(number)) return [];
    if (act === 'move') return [TaskMoved({ task, dueOn: `2024-11-0${(this.events % 9) + 1}` })];
    if (act === 'done') return [TaskDone({ task })];
    known.delete(number);
    return [TaskDropped({ task })];
  }

  private async lastRevision(plan: number): Promise<number | 'none'> {
    let last: number | 'none' = 'none';
    for await (const page of this.log.readStream(streamOf(plan))) last = page.at(-1)?.revision ?? last;
    return last;
  }
}

export async function logOf(all: readonly Step[]): Promise<{ log: EventStore; history: History }> {
  const log = new InMemoryEventStore('replay');
  const history = new History(log);
  await history.append(all);
  return { log, history };
}

export async function eventsOf(log: EventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of log.readAll()) events.push(...page);
  return events;
}

/** What the rows are after these events, folded with nothing but a map: the naive truth. */
export function naiveRows(projection: AnyProjection, events: readonly StoredEvent[]): ReadonlyMap<string, AnyRow> {
  const registry = sampleRegistry();
  const rows = new Map<string, AnyRow>();
  for (const stored of events) {
    const event = registry.decode(stored);
    projection.reactions
      .find(({ type }) => type === event.type)
      ?.apply(
        {
          get: (key) => rows.get(key),
          all: () => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)),
          put: (key, row) => void rows.set(key, row),
          patch: (key, changes) => void rows.set(key, { ...rows.get(key), ...changes }),
          remove: (key) => void rows.delete(key),
        },
        event,
      );
  }
  return rows;
}

/** A directory for read databases that goes away with the test. */
export class Scratch {
  readonly directory = mkdtempSync(join(tmpdir(), 'vekha-projections-'));
  private count = 0;
  private readonly opened: SqliteReadDatabase[] = [];
  private readonly running: ProjectionRunner[] = [];

  file(): string {
    this.count += 1;
    return join(this.directory, `read-${this.count}.db`);
  }

  open(file = this.file(), onNotice: (notice: { code: string }) => void = () => undefined): SqliteReadDatabase {
    const database = SqliteReadDatabase.open({ file, onNotice });
    this.opened.push(database);
    return database;
  }

  /** Runs until the test ends, unless it is stopped before. */
  started(runner: ProjectionRunner): ProjectionRunner {
    this.running.push(runner);
    runner.start();
    return runner;
  }

  async clear(): Promise<void> {
    for (const runner of this.running) await runner.stop();
    for (const database of this.opened) database.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function runnerOver(log: EventStore, store: ProjectionStore, more: Partial<ProjectionRunnerOptions> = {}): ProjectionRunner {
  return new ProjectionRunner({
    log,
    store,
    registry: sampleRegistry(),
    projections: sampleProjections,
    onAlarm: ({ code, error }) => {
      throw new Error(`Unexpected alarm ${code}: ${error}`);
    },
    onTrouble: (error) => {
      throw error;
    },
    ...more,
  });
}

/** Digests of all projections of a runner, by name. */
export async function digests(runner: ProjectionRunner, projections = sampleProjections): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const { name } of projections) found[name] = await runner.digest(name);
  return found;
}

/** Digests after one clean building of all projections from the log. */
export async function cleanDigests(log: EventStore, scratch: Scratch): Promise<Readonly<Record<string, string>>> {
  const database = scratch.open();
  const runner = runnerOver(log, database);
  await runner.catchUp();
  const found = await digests(runner);
  database.close();
  return found;
}
