import type { Clock } from './clock';
import type { CommandGateway } from './command-gateway';
import { derivedId } from './identifiers';
import type { Job, JobQueue } from './job-queue';
import type { CommandToSend } from './process-manager';

/** An aggregate with rungs that have come due; `rungs` names each, edition of the term included. */
export interface DueAggregate {
  readonly aggregate: string;
  readonly scope: string;
  readonly rungs: readonly string[];
}

/** An aggregate and the instant at which its next rung comes due. */
export interface ComingRung {
  readonly aggregate: string;
  readonly at: string;
}

/** The open deadlines, as the register of deadlines knows them. */
export interface DeadlineSource {
  /** Aggregates with a rung due at `now`, the most overdue first; at most `limit`. */
  due(now: string, limit: number): readonly DueAggregate[];
  dueOf(aggregate: string, now: string): DueAggregate | undefined;
  /** Next rungs after `now` and up to `until`. */
  coming(now: string, until: string, limit: number): readonly ComingRung[];
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
}

export const ALARM_JOB = 'deadline-alarm';

/** Alarms are set a day ahead; what is further away waits in the log (about 1 KB of Redis per alarm is saved). */
const HORIZON_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

/**
 * Takes due rungs into effect, whoever rings: the alarm clock or the sweep. The register says what is due, the
 * aggregate decides, and command ids follow from the rungs, so that ringing twice is ringing once.
 */
export class DeadlineEnforcer {
  private sweeping: Promise<number> | undefined;

  constructor(private readonly parts: EnforcerParts) {}

  /** Everything that is due now. Returns how many aggregates were rung. A sweep already running is joined. */
  sweep(): Promise<number> {
    this.sweeping ??= this.sweepOnce().finally(() => {
      this.sweeping = undefined;
    });
    return this.sweeping;
  }

  /** What an alarm does: the due rungs of one aggregate. */
  async ring(aggregate: string): Promise<void> {
    const due = this.parts.source.dueOf(aggregate, this.parts.clock.now());
    if (due) await this.enforce(due);
  }

  /** Sets alarms for the coming day; those already set stay as they are. The queue may be away: the sweep goes on. */
  async setAlarms(): Promise<number> {
    const now = this.parts.clock.now();
    const until = new Date(Date.parse(now) + HORIZON_MS).toISOString();
    const coming = this.parts.source.coming(now, until, AT_ONCE);
    if (coming.length > 0) await this.parts.queue.add(coming.map(alarm));
    return coming.length;
  }

  private async sweepOnce(): Promise<number> {
    const due = this.parts.source.due(this.parts.clock.now(), AT_ONCE);
    for (const each of due) await this.enforce(each);
    return due.length;
  }

  private async enforce(due: DueAggregate): Promise<void> {
    for (const { command, input } of this.parts.commandsFor(due)) {
      const outcome = await this.parts.gateway.submit(command, input, {
        principal: { id: 'deadline-enforcer', role: 'system', scopes: 'all' },
        key: derivedId(command, due.aggregate, ...[...due.rungs].sort()),
        mustSayVersion: false,
        ...(this.parts.simulated && { simulated: true }),
      });
      if (!outcome.accepted) this.parts.onTrouble({ aggregate: due.aggregate, code: outcome.rejection.code });
    }
  }
}

/** One alarm per aggregate and instant; its id has no `:` and is no number, as BullMQ asks. */
function alarm({ aggregate, at }: ComingRung): Job {
  return { name: ALARM_JOB, id: `ring-${aggregate}-${Date.parse(at)}`, payload: { aggregate }, runAt: at };
}
