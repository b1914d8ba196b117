import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventRegistry } from './event-registry';
import type { EventStore, StoredEvent } from './event-store';
import type { Build, ProjectionAlarm } from './projection-runner-build';
import type { Checkpoint, ProjectionStore } from './projection-store';
import type { RecordedEvent } from './recorded-event';

/** The event of a checkpoint is not in the log any more, or is another one: this is not the log the rows came from. */
export class LogReplaced extends Error {
  readonly code = 'LOG_REPLACED';
}

export interface LaneWorld {
  readonly log: EventStore;
  readonly registry: EventRegistry;
  readonly store: ProjectionStore;
  /** Events per transaction. */
  readonly batchSize: number;
  readonly onAlarm: (alarm: ProjectionAlarm) => void;
}

/**
 * Builds that stand at the same place in the log and move on together: each event is read and decoded once for all of
 * them. A projection that is new, or is being built anew, has a lane of its own until it has caught up.
 */
export class Lane {
  private pages: AsyncIterator<readonly StoredEvent[]> | undefined;
  private waiting: readonly StoredEvent[] = [];
  private readonly reacting = new Map<string, readonly Build[]>();
  private recognised: boolean;
  private place: Checkpoint | undefined;
  /** When it last looked, it took in all there was. */
  atEnd = false;

  constructor(
    private readonly world: LaneWorld,
    readonly builds: readonly Build[],
    recognised: boolean,
  ) {
    this.place = builds[0]?.checkpoint;
    this.recognised = recognised || this.place === undefined;
  }

  /**
   * Takes in one batch and gives way to other work between its pages. Answers whether there was anything to take in.
   * @throws LogReplaced; CheckpointMoved and ReadDatabaseLost of the store; whatever the log throws
   */
  async advance(): Promise<boolean> {
    if (!this.recognised) await this.recognise();
    const { batchSize } = this.world;
    const begin = this.place?.events ?? 0;
    let to = this.place;
    let taken = 0;
    while (taken < batchSize) {
      const page = await this.nextPage(batchSize - taken);
      if (page.length === 0) break;
      to = this.applyAll(page, to);
      taken = to.events - begin;
      await nextTurn();
    }
    this.atEnd = taken < batchSize;
    if (to && taken > 0) this.commit(to);
    return taken > 0;
  }

  /** Lets go of the log. */
  async close(): Promise<void> {
    await this.pages?.return?.();
    this.pages = undefined;
    this.waiting = [];
  }

  /** Looks once whether the log still holds the event it stopped at. */
  private async recognise(): Promise<void> {
    for await (const [first] of this.world.log.readAll(this.place?.after)) {
      if (first?.position !== this.place?.position || first?.leaf !== this.place?.leaf) break;
      this.recognised = true;
      return;
    }
    throw new LogReplaced(`The log no longer holds the event at ${this.place?.position} that the rows end with`);
  }

  private commit(to: Checkpoint): void {
    this.world.store.commit(this.builds.map((build) => build.changesUpTo(to)));
    this.place = to;
    for (const build of this.builds) build.written(to).forEach(this.world.onAlarm);
  }

  /** The next events, at most so many; none at the end of the log. */
  private async nextPage(atMost: number): Promise<readonly StoredEvent[]> {
    while (this.waiting.length === 0) if (!(await this.turnPage())) return [];
    const page = this.waiting.slice(0, atMost);
    this.waiting = this.waiting.slice(atMost);
    return page;
  }

  private async turnPage(): Promise<boolean> {
    this.pages ??= this.world.log.readAll(this.place?.position)[Symbol.asyncIterator]();
    const { done, value } = await this.pages.next();
    if (done) this.pages = undefined;
    else this.waiting = value;
    return !done;
  }

  private applyAll(page: readonly StoredEvent[], from: Checkpoint | undefined): Checkpoint {
    let recordedAt = from?.recordedAt ?? '';
    for (const event of page) {
      if (event.recordedAt > recordedAt) recordedAt = event.recordedAt;
      this.apply(event, recordedAt);
    }
    const { position, leaf } = page.at(-1) as StoredEvent;
    const after = page.at(-2)?.position ?? from?.position;
    return { position, leaf, after, recordedAt, events: (from?.events ?? 0) + page.length };
  }

  private apply(event: StoredEvent, recordedAt: string): void {
    const builds = this.buildsFor(event.type);
    if (builds.length === 0) return;
    let decoded: RecordedEvent;
    try {
      decoded = this.world.registry.decode(event);
    } catch (error) {
      for (const build of builds) build.applyUnreadable(event, recordedAt, error);
      return;
    }
    for (const build of builds) build.apply(decoded, recordedAt);
  }

  /** A type nobody declared might concern any projection, so it counts for all of them. */
  private buildsFor(type: string): readonly Build[] {
    let builds = this.reacting.get(type);
    if (!builds) {
      const known = this.world.registry.knows(type);
      builds = known ? this.builds.filter((build) => build.reactsTo(type)) : this.builds;
      this.reacting.set(type, builds);
    }
    return builds;
  }
}

/** Builds that stand at the same place share a lane. `recognised` when they are known to come from this very log. */
export function lanesByPlace(world: LaneWorld, builds: readonly Build[], recognised = false): readonly Lane[] {
  const places = new Set(builds.map(({ checkpoint }) => checkpoint?.position));
  return [...places].map((place) => {
    const together = builds.filter(({ checkpoint }) => checkpoint?.position === place);
    return new Lane(world, together, recognised);
  });
}
