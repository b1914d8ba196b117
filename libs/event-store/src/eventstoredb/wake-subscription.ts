import { END, type EventStoreDBClient, excludeSystemEvents } from '@eventstore/db-client';
import type { ClientConnection } from './client-connection';
import { Silence } from './client-errors';
import { idlePause } from './time-limit';

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Tells its listeners that somebody, in whatever process, appended: a catch-up subscription to the end of `$all`. It is a
 * hint, so nothing is read from it. The client never subscribes again by itself, and a subscription can end in error,
 * end as if all were well, or go quiet for ever; all three are taken for "subscribe again", the last one by a watchdog.
 * Listeners are woken at every new subscription, for what came between two.
 */
export class WakeSubscription {
  private readonly listeners = new Set<() => void>();
  private stopped = false;
  private started = false;
  private stop: () => void = () => undefined;

  /** @param watchdogMs how long a subscription may be quiet before it is taken for dead */
  constructor(
    private readonly connection: ClientConnection,
    private readonly watchdogMs: number,
  ) {}

  /** The first listener starts the subscription. */
  listen(wake: () => void): () => void {
    this.listeners.add(wake);
    if (!this.started && !this.stopped) void this.follow();
    return () => this.listeners.delete(wake);
  }

  wakeAll(): void {
    // In a turn of its own: a listener that throws must not spoil the append that woke it.
    for (const wake of this.listeners) queueMicrotask(wake);
  }

  close(): void {
    this.stopped = true;
    this.listeners.clear();
    this.stop();
  }

  private async follow(): Promise<void> {
    this.started = true;
    let pauseMs = SHORTEST_PAUSE_MS;
    while (!this.stopped) {
      const stood = await this.subscribe(this.connection.client);
      pauseMs = stood ? SHORTEST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      if (!this.stopped) await idlePause(pauseMs);
    }
  }

  /** Until the subscription ends, in whatever way. Whether it ever stood. */
  private async subscribe(client: EventStoreDBClient): Promise<boolean> {
    const subscription = client.subscribeToAll({
      ...this.connection.callOptions,
      fromPosition: END,
      filter: excludeSystemEvents(),
    });
    const end = (): unknown => subscription.destroy(new Silence(this.watchdogMs));
    const watchdog = setTimeout(end, this.watchdogMs).unref();
    this.stop = end;
    let stood = false;
    subscription.on('confirmation', () => {
      stood = true;
      this.wakeAll();
    });
    try {
      for await (const _ of subscription) {
        watchdog.refresh();
        this.wakeAll();
      }
    } catch {
      // However it ended, the answer is to subscribe again.
    } finally {
      clearTimeout(watchdog);
      void subscription.unsubscribe().catch(() => undefined);
    }
    return stood;
  }
}
