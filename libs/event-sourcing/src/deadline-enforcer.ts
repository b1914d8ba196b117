import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock';
import type { CommandGateway } from './command-gateway';
import type { Position } from './event-store';
import { derivedId } from './identifiers';
import type { Job, JobQueue } from './job-queue';
import type { CommandToSend } from './process-manager';

/** An aggregate with rungs that have come due; `rungs` names each, edition of the term included. */
export interface DueAggregate {
  /** Its id, of no other aggregate of any category. */
  readonly aggregate: string;
  /** First part of its stream's name: `roadmap` of `roadmap-<uuid>`. */
  readonly category: string;
  readonly scope: string;
  readonly rungs: readonly string[];
  /** How far in the log the register had come when it said so. */
  readonly seenUpTo?: Position | undefined;
}

/** An aggregate and the instant at which its next rung comes due. */
export interface ComingRung {
  readonly aggregate: string;
  readonly at: string;
}

/** The open deadlines, as the register of deadlines knows them. */
export interface DeadlineSource {
  /** Names of all aggregates with a rung due at `now`. */
  due(now: string): readonly string[];
  dueOf(aggregate: string, now: string): DueAggregate | undefined;
  /** Next rungs after `now` and up to `until`. */
  coming(now: string, until: string, limit: number): readonly ComingRung[];
  /** Whether the register had taken in the log up to the position when it named the aggregate. */
  hadSeen(due: DueAggregate, position: Position): boolean;
}

export interface EnforcerParts {
  readonly source: DeadlineSource;
  readonly gateway: CommandGateway;
  readonly queue: JobQueue;
  readonly clock: Clock;
  /** The commands that take an aggregate's due rungs into effect. */
  readonly commandsFor: (due: DueAggregate) => readonly CommandToSend[];
  readonly onTrouble: (trouble: { readonly aggregate?: string; readonly code: string }) => void;
  /** Demonstration history. */
  readonly simulated?: true;
  /** After so many milliseconds a sweep goes on without an aggregate that does not answer; 10 000 when absent. */
  readonly patienceMs?: number;
}

export const ALARM_JOB = 'deadline-alarm';

/** Alarms are set a day ahead; what is further away waits in the log (about 1 KB of Redis per alarm is saved). */
const HORIZON_MS = 24 * 60 * 60 * 1000;
const ALARMS_AT_ONCE = 500;
/** Aggregates a sweep works on side by side, so that their appends share a flush to the disk. */
const LANES = 64;
const PATIENCE_MS = 10_000;
/** What was put off is asked again after so long: what it waits for may have come. */
const PUT_OFF_MS = 60_000;

/** What was done for an aggregate last: which rungs, and where in the log it stands. */
interface Done {
  readonly rungs: string;
  readonly positions: readonly Position[];
  /** Instant at which it was refused for a reason that its own time mends, such as a consent not yet given. */
  readonly putOffAt: string | undefined;
}

/**
 * Takes due rungs into effect, whoever rings: the alarm clock or the sweep. The register says what is due, the
 * aggregate decides, and command ids follow from the rungs, so that ringing twice is ringing once.
 */
export class DeadlineEnforcer {
  private sweeping: Promise<number> | undefined;
  private readonly busy = new Map<string, Promise<void>>();
  private readonly done = new Map<string, Done>();

  constructor(private readonly parts: EnforcerParts) {}

  /**
   * Everything that is due now. Returns how many aggregates were rung. A sweep already running is joined.
   * @throws the first failure, once every other aggregate had its turn; sooner when failures only come in a row
   */
  sweep(): Promise<number> {
    this.sweeping ??= this.sweepOnce().finally(() => {
      this.sweeping = undefined;
    });
    return this.sweeping;
  }

  /** What an alarm does: the due rungs of one aggregate. */
  async ring(aggregate: string): Promise<void> {
    while (this.busy.has(aggregate)) await this.busy.get(aggregate)?.catch(() => undefined);
    const due = this.parts.source.dueOf(aggregate, this.parts.clock.now());
    if (due && !this.isDone(due)) await this.enforce(due);
  }

  /** Sets alarms for the coming day; those already set stay as they are. The queue may be away: the sweep goes on. */
  async setAlarms(): Promise<number> {
    const now = this.parts.clock.now();
    const until = new Date(Date.parse(now) + HORIZON_MS).toISOString();
    const coming = this.parts.source.coming(now, until, ALARMS_AT_ONCE);
    if (coming.length > 0) await this.parts.queue.add(coming.map(alarm));
    return coming.length;
  }

  private async sweepOnce(): Promise<number> {
    const names = this.parts.source.due(this.parts.clock.now());
    if (names.length === 0) this.done.clear();
    const failures: unknown[] = [];
    let [rung, inARow] = [0, 0];
    const succeeded = (): void => void ([rung, inARow] = [rung + 1, 0]);
    const failed = (error: unknown): void => void ([inARow] = [inARow + 1, failures.push(error)]);
    const due = this.stillDue(names);
    const lane = async (): Promise<void> => {
      for (const each of due) {
        await withPatience(this.parts.patienceMs ?? PATIENCE_MS, this.enforce(each).then(succeeded, failed));
        // So many are not the fault of the aggregates: the log refuses for now, or does not answer.
        if (inARow >= LANES || this.busy.size >= 2 * LANES) return;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (failures.length > 0) throw failures[0];
    return rung;
  }

  /** Each asked about when a lane comes to it; without those being rung, and those the register cannot know of yet. */
  private *stillDue(names: readonly string[]): Generator<DueAggregate, void, undefined> {
    for (const name of names) {
      const due = this.busy.has(name) ? undefined : this.parts.source.dueOf(name, this.parts.clock.now());
      if (due && !this.isDone(due)) yield due;
    }
  }

  /** The register lags: it still names rungs whose outcome stands further on in the log than it has come. */
  private isDone(due: DueAggregate): boolean {
    const done = this.done.get(due.aggregate);
    if (done?.rungs !== nameOf(due)) return false;
    if (done.putOffAt !== undefined) return Date.parse(this.parts.clock.now()) - Date.parse(done.putOffAt) < PUT_OFF_MS;
    return !done.positions.every((position) => this.parts.source.hadSeen(due, position));
  }

  /** While an aggregate is being rung nobody rings it again, even if a sweep has gone on without it. */
  private enforce(due: DueAggregate): Promise<void> {
    const work = this.submitAll(due).finally(() => this.busy.delete(due.aggregate));
    this.busy.set(due.aggregate, work);
    return work;
  }

  private async submitAll(due: DueAggregate): Promise<void> {
    const positions: Position[] = [];
    let putOffAt: string | undefined;
    for (const { command, input, unless = [] } of this.parts.commandsFor(due)) {
      const outcome = await this.parts.gateway.submit(command, input, {
        principal: { id: 'deadline-enforcer', role: 'system', scopes: 'all' },
        key: derivedId(command, due.aggregate, ...[...due.rungs].sort()),
        mustSayVersion: false,
        ...(this.parts.simulated && { simulated: true }),
      });
      if (outcome.accepted) positions.push(outcome.position);
      else if (unless.includes(outcome.rejection.code)) putOffAt = this.parts.clock.now();
      else this.parts.onTrouble({ aggregate: due.aggregate, code: outcome.rejection.code });
    }
    this.done.set(due.aggregate, { rungs: nameOf(due), positions, putOffAt });
  }
}

const nameOf = ({ rungs }: DueAggregate): string => [...rungs].sort().join(' ');

async function withPatience(limitMs: number, work: Promise<void>): Promise<void> {
  const over = new AbortController();
  const limit = delay(limitMs, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([work, limit]);
  over.abort();
}

/** One alarm per aggregate and instant; its id has no `:` and is no number, as BullMQ asks. */
function alarm({ aggregate, at }: ComingRung): Job {
  return { name: ALARM_JOB, id: `ring-${aggregate}-${Date.parse(at)}`, payload: { aggregate }, runAt: at };
}
