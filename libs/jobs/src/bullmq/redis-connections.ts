import { Redis, type RedisOptions } from 'ioredis';

const reconnectAfterMs = (attempt: number): number => Math.min(attempt * 100, 1_000);

/** A socket that owes an answer for so long is dead: a firewall may drop a connection without a word. */
const deadSocketMs = 30_000;

/** How long a closing socket waits for the other side; a silent Redis must not hold the process up. */
const silentGoodbyeMs = 250;

/** The connection that queues: it answers or fails at once, keeps no commands for later, and reconnects for ever. */
export function connectToQueue(url: string): Redis {
  return new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 1,
    retryStrategy: reconnectAfterMs,
    socketTimeout: deadSocketMs,
    disconnectTimeout: silentGoodbyeMs,
  });
}

/**
 * The connection that works: it waits as long as Redis is away. BullMQ duplicates it to block on the copy; it
 * remembers the copies, so that all of them can be cut at once, which BullMQ itself cannot do when Redis is silent.
 */
export class WorkConnection extends Redis {
  private readonly copies: Redis[] = [];

  constructor(url: string) {
    super(url, {
      maxRetriesPerRequest: null,
      retryStrategy: reconnectAfterMs,
      socketTimeout: deadSocketMs,
      disconnectTimeout: silentGoodbyeMs,
    });
  }

  override duplicate(override?: Partial<RedisOptions>): Redis {
    const copy = super.duplicate(override);
    this.copies.push(copy);
    return copy;
  }

  cut(): void {
    for (const connection of [this, ...this.copies]) connection.disconnect();
  }
}
