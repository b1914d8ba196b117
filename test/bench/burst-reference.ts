import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import type { EventStore, NewEvent } from '@vekha/event-sourcing/event-store';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { redisBinary, type RedisServer, startRedis } from '../support/redis-server';
import { BENCH_ORIGIN } from './append-reference';
import { type RoadmapToCopy, copiedStream, copyOf } from '../support/many-deadlines';

/** As many side by side as a sweep works on. */
const LANES = 64;
/** Of ten rungs of a roadmap, how many go to its stream; the others are notices, in a stream of their own. */
const TO_THE_ROADMAP = 7;

/** The parts of a burst alone: a queue that rings, a log that is read, a log that is written. */
export class BurstReference {
  private constructor(private readonly redis: RedisServer | undefined) {}

  static async open(): Promise<BurstReference> {
    return new BurstReference(redisBinary() === undefined ? undefined : await startRedis());
  }

  get note(): string {
    return `parts alone: ${this.redis ? 'BullMQ jobs that do nothing' : 'no Redis here, so no jobs'}, raw read and decode, raw append`;
  }

  /** Rungs a second if nothing but the parts took time. */
  async rate(file: string, roadmap: RoadmapToCopy, roadmaps: number, rungs: number): Promise<number> {
    const ids = Array.from({ length: roadmaps }, (_, index) => index);
    const store = await SqliteEventStore.open({ file, origin: BENCH_ORIGIN });
    const streams = ids.map((index) => copiedStream(roadmap, index));
    const news = ids.map((index) => copyOf(roadmap, index).slice(-rungs).map(([, event]): NewEvent => ({ ...event, eventId: randomUUID() })));
    const ms = (await this.jobs(roadmaps)) + (await reading(store, streams)) + (await appending(store, streams, news, roadmap.events.length));
    await store.close();
    return (roadmaps * rungs * 1_000) / ms;
  }

  async close(): Promise<void> {
    await this.redis?.stop();
  }

  /** Milliseconds until as many jobs that do nothing were done, each already queued. */
  private async jobs(count: number): Promise<number> {
    if (!this.redis) return 0;
    const connection = { url: this.redis.url };
    const name = randomUUID();
    const queue = new Queue(name, { connection });
    await queue.addBulk(Array.from({ length: count }, (_, index) => ({ name: 'ring', data: { aggregate: `roadmap-${index}` }, opts: { removeOnComplete: true } })));
    const worker = new Worker(name, async () => undefined, { connection, concurrency: LANES, autorun: false });
    await worker.waitUntilReady();
    const start = performance.now();
    let left = count;
    const done = new Promise<void>((resolve) => worker.on('completed', () => (left -= 1) === 0 && resolve()));
    void worker.run();
    await done;
    const took = performance.now() - start;
    await worker.close();
    await queue.close();
    return took;
  }
}

/** Milliseconds to read and decode the streams. */
async function reading(store: EventStore, streams: readonly string[]): Promise<number> {
  const registry = eventRegistry();
  return sideBySide(streams, async (stream) => {
    for await (const page of store.readStream(stream)) for (const event of page) registry.decode(event);
  });
}

/** Milliseconds to append the events of each roadmap: to its stream and to one of notices. */
async function appending(store: EventStore, streams: readonly string[], news: readonly (readonly NewEvent[])[], length: number): Promise<number> {
  return sideBySide([...streams.entries()], async ([index, stream]) => {
    const events = news[index] ?? [];
    await store.append(stream, length - 1, events.slice(0, TO_THE_ROADMAP));
    await store.append(stream.replace('roadmap-', 'notices-'), 'none', events.slice(TO_THE_ROADMAP));
  });
}

async function sideBySide<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<number> {
  const start = performance.now();
  const each = all.values();
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (const one of each) await work(one);
  }));
  return performance.now() - start;
}
