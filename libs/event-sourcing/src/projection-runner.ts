import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { Position } from './event-store';
import { requireSound } from './projection-runner-checks';
import { Rounds, type RoundsOptions } from './projection-runner-rounds';
import type { AnyProjection, Generation } from './projection-store';
import { digestOf } from './projection-store-digest';

export interface ProjectionRunnerOptions extends RoundsOptions {
  /** The log or the read database failed; the runner goes on by itself. */
  readonly onTrouble: (error: unknown) => void;
  /** How often to look without being woken; 1,000 ms when absent. */
  readonly pollMs?: number;
  /** How long to wait after trouble; 1,000 ms when absent. */
  readonly retryMs?: number;
}

/**
 * Drives all projections of a process from the log into one read database, exactly once in effect: rows and checkpoint
 * of a batch are committed together, and a checkpoint that somebody else moved refuses the batch.
 */
export class ProjectionRunner {
  private readonly rounds: Rounds;
  private loop: Promise<void> | undefined;
  private stopping = new AbortController();
  private stale = false;
  private woken = false;
  private endSleep: () => void = () => undefined;
  private waiting: (() => void)[] = [];

  /** @throws CatalogueRefused for projections that cannot be kept, or wait for unknown events */
  constructor(private readonly options: ProjectionRunnerOptions) {
    requireSound(options.projections, options.registry);
    this.rounds = new Rounds(options);
  }

  /** Follows the log until `stop`. */
  start(): void {
    this.refuseWhileRunning();
    this.stopping = new AbortController();
    this.loop = this.follow(this.stopping.signal);
  }

  /** Ends after the batches in hand; `start` goes on from there. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.loop;
    this.loop = undefined;
  }

  /** Takes in the log up to its present end, and no further. @throws what the log or the store throws */
  async catchUp(): Promise<void> {
    this.refuseWhileRunning();
    let more = true;
    while (more) {
      try {
        more = await this.rounds.round();
      } catch (error) {
        if (!(await this.rounds.recover(error))) throw error;
      }
    }
    await this.rounds.forget();
  }

  /**
   * Builds a projection (all when absent) anew beside the old rows, which serve until the new ones have caught up.
   * Resolves after the switch. When the runner is stopped before, the rebuild goes on at the next start.
   */
  async rebuild(name?: string): Promise<void> {
    const chosen: readonly AnyProjection[] = name === undefined ? this.options.projections : [this.projection(name)];
    const growing = this.growing(chosen).map(({ projection }) => projection);
    for (const projection of chosen) {
      if (!growing.includes(projection.name)) this.options.store.begin(projection, false);
    }
    this.stale = true;
    this.wake();
    while (this.growing(chosen).length > 0) {
      if (!this.loop) await this.catchUp();
      else if (this.stopping.signal.aborted) return;
      else await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Digest of the rows that serve, as they stood at a position (now, when absent); see `digestOf`. */
  async digest(name: string, upTo?: Position): Promise<string> {
    const serving = this.generationsOf([this.projection(name)]).find((generation) => generation.serving);
    if (!serving) throw new RangeError(`${name} has no rows yet`);
    return digestOf(this.options.store, serving, upTo);
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { log, pollMs = 1_000, retryMs = 1_000, onTrouble } = this.options;
    const unsubscribe = log.onAppended(() => this.wake());
    while (!signal.aborted) {
      try {
        this.woken = false;
        if (this.stale) await this.rounds.forget();
        this.stale = false;
        if (await this.rounds.round()) await nextTurn();
        else await this.sleep(pollMs);
      } catch (error) {
        onTrouble(error);
        await this.rounds.recover(error).catch(onTrouble);
        await delay(retryMs, undefined, { signal }).catch(() => undefined);
      }
      this.tellWaiting();
    }
    unsubscribe();
    await this.rounds.forget().catch(onTrouble);
    this.tellWaiting();
  }

  private wake(): void {
    this.woken = true;
    this.endSleep();
  }

  private async sleep(ms: number): Promise<void> {
    if (this.woken) return;
    const awake = new AbortController();
    this.endSleep = () => awake.abort();
    await delay(ms, undefined, { signal: awake.signal }).catch(() => undefined);
  }

  private tellWaiting(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private projection(name: string): AnyProjection {
    const projection = this.options.projections.find((one) => one.name === name);
    if (!projection) throw new RangeError(`There is no projection ${name}`);
    return projection;
  }

  private generationsOf(projections: readonly AnyProjection[]): readonly Generation[] {
    return this.options.store.generations().filter(({ projection }) => projections.some(({ name }) => name === projection));
  }

  private growing(projections: readonly AnyProjection[]): readonly Generation[] {
    return this.generationsOf(projections).filter(({ serving }) => !serving);
  }

  private refuseWhileRunning(): void {
    if (this.loop) throw new Error('The projections are running already');
  }
}
