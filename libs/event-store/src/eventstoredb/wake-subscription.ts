import { END, type EventStoreDBClient, excludeSystemEvents } from '@eventstore/db-client';
import type { ClientConnection } from './client-connection';
import { Silence } from './client-errors';
import { backOff } from './time-limit';

const FIRST_PAUSE_MS = 50;
/** 50 ms doubled eight times: at most about 13 s between tries while the server is away. */
const LONGEST_PAUSE_AT = 9;

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
    for (const wake of this.listeners) wake();
  }

  close(): void {
    this.stopped = true;
    this.listeners.clear();
    this.stop();
  }

  private async follow(): Promise<void> {
    this.started = true;
    let failures = 0;
    while (!this.stopped) {
      const heard = await this.subscribe(this.connection.client);
      failures = heard ? 1 : Math.min(failures + 1, LONGEST_PAUSE_AT);
      if (!this.stopped) await backOff(failures, FIRST_PAUSE_MS);
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
    const forget = this.connection.onReplaced(end);
    this.stop = end;
    let heard = false;
    // Also keeps an error that comes after we have left from ending the process.
    subscription.on('error', () => undefined);
    subscription.on('confirmation', () => {
      heard = true;
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
      forget();
      void subscription.unsubscribe().catch(() => undefined);
    }
    return heard;
  }
}
