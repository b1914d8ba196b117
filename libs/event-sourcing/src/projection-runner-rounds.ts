import type { EventRegistry } from './event-registry';
import type { EventStore } from './event-store';
import type { Build, ProjectionAlarm } from './projection-runner-build';
import { generationsToFeed } from './projection-runner-generations';
import { type Lane, type LaneWorld, lanesByPlace, LogReplaced } from './projection-runner-lane';
import { type AnyProjection, CheckpointMoved, fits, type Generation, type ProjectionStore, ReadDatabaseLost } from './projection-store';
import { digestOf } from './projection-store-digest';

export interface RebuildProgress {
  readonly projection: string;
  readonly generation: number;
  /** Events of the log taken in so far, of about how many. */
  readonly events: number;
  readonly ofAbout: number;
}

export interface Rebuilt {
  readonly projection: string;
  readonly version: number;
  /** Whether the new rows equal the old ones; rows of another version cannot be compared. */
  readonly compared: 'equal' | 'different' | 'another version';
}

export interface RoundsOptions {
  readonly log: EventStore;
  readonly registry: EventRegistry;
  readonly store: ProjectionStore;
  readonly projections: readonly AnyProjection[];
  /** A stream was parked for a projection. */
  readonly onAlarm: (alarm: ProjectionAlarm) => void;
  readonly onProgress?: (progress: RebuildProgress) => void;
  readonly onRebuilt?: (rebuilt: Rebuilt) => void;
  /** Most events in one transaction; 10,000 when absent. */
  readonly batchSize?: number;
}

/** One round takes every lane one batch on, then lets those that have caught up serve, or join the others. */
export class Rounds {
  private lanes: readonly Lane[] = [];
  private loaded = false;
  private logSize = 0;
  private readonly world: LaneWorld;

  constructor(private readonly options: RoundsOptions) {
    this.world = { batchSize: 10_000, ...options };
  }

  /** Answers whether there was anything to take in. @throws what the log or the store throws */
  async round(): Promise<boolean> {
    if (!this.loaded) await this.load();
    let moved = false;
    for (const lane of this.lanes) moved = (await lane.advance()) || moved;
    this.tellProgress();
    this.noteComplete();
    if (await this.letServe()) await this.forget();
    else await this.joinLanes();
    return moved || !this.loaded;
  }

  /** Forgets all it holds in memory; the next round begins from what the store has. */
  async forget(): Promise<void> {
    const lanes = this.lanes;
    this.lanes = [];
    this.loaded = false;
    for (const lane of lanes) await lane.close();
  }

  /** Forgets, and mends what can be mended from here. Answers whether going on at once makes sense. */
  async recover(error: unknown): Promise<boolean> {
    await this.forget().catch(() => undefined);
    const { store } = this.options;
    if (error instanceof CheckpointMoved) return true;
    if (error instanceof ReadDatabaseLost) {
      store.reopen();
      return true;
    }
    if (!(error instanceof LogReplaced)) return false;
    for (const generation of store.generations()) store.drop(generation);
    return true;
  }

  private async load(): Promise<void> {
    const { log, store, projections } = this.options;
    this.logSize = (await log.head())?.count ?? 0;
    this.lanes = lanesByPlace(this.world, generationsToFeed(store, projections));
    this.loaded = true;
  }

  private get builds(): readonly Build[] {
    return this.lanes.flatMap(({ builds }) => builds);
  }

  private tellProgress(): void {
    for (const { projection, generation, complete, checkpoint } of this.builds) {
      if (complete && generation.serving) continue;
      const events = checkpoint?.events ?? 0;
      this.logSize = Math.max(this.logSize, events);
      this.options.onProgress?.({ projection: projection.name, generation: generation.generation, events, ofAbout: this.logSize });
    }
  }

  private noteComplete(): void {
    const reached = this.lanes.filter(({ atEnd }) => atEnd).flatMap(({ builds }) => builds.filter(({ complete }) => !complete));
    if (reached.length === 0) return;
    this.options.store.markComplete(reached.map(({ generation }) => generation));
    for (const build of reached) build.complete = true;
  }

  /** Switches to every growing generation that has caught up with what serves. Answers whether there was one. */
  private async letServe(): Promise<boolean> {
    let switched = false;
    for (const build of this.builds) {
      if (build.generation.serving || !build.complete) continue;
      const old = this.servingOf(build.projection.name);
      if (old && fits(old, build.projection) && isBehind(build, old)) continue;
      const compared = await this.compare(build, old);
      this.options.store.switchTo(build.generation);
      this.options.onRebuilt?.({ projection: build.projection.name, version: build.projection.version, compared });
      switched = true;
    }
    return switched;
  }

  private async compare(build: Build, old: Generation | undefined): Promise<Rebuilt['compared']> {
    if (!old || !fits(old, build.projection)) return 'another version';
    const { store } = this.options;
    const upTo = old.checkpoint?.position ?? '';
    return (await digestOf(store, build.generation, upTo)) === (await digestOf(store, old, upTo)) ? 'equal' : 'different';
  }

  private servingOf(name: string): Generation | undefined {
    return this.options.store.generations().find(({ projection, serving }) => serving && projection === name);
  }

  /** Lanes that have come to the same place go on as one. */
  private async joinLanes(): Promise<void> {
    const places = new Set(this.lanes.map(({ builds }) => builds[0]?.checkpoint?.position));
    if (places.size === this.lanes.length) return;
    const { builds } = this;
    for (const lane of this.lanes) await lane.close();
    this.lanes = lanesByPlace(this.world, builds, true);
  }
}

function isBehind(build: Build, old: Generation): boolean {
  return (build.checkpoint?.position ?? '') < (old.checkpoint?.position ?? '');
}
