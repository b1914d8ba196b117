import { writeSync } from 'node:fs';
import { StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { SqliteEventStore } from '../sqlite/sqlite-event-store';
import type { WriterFaults } from '../sqlite/writer-messages';
import { crashEvent } from './crash-check';
import { collect, CONFORMANCE_ORIGIN } from './sample-events';

/** What the process that appends until it dies is told, as JSON in its first argument. */
export interface CrashOrders {
  readonly file: string;
  readonly streams: readonly string[];
  readonly faults: WriterFaults;
}

const STDOUT = 1;

void appendUntilKilled(JSON.parse(process.argv[2] ?? '{}') as CrashOrders);

/** Writes `ack <stream> <revision>` for each event known to be safe, `refused <reason>` or `fatal` for trouble. */
async function appendUntilKilled({ file, streams, faults }: CrashOrders): Promise<void> {
  const store = await SqliteEventStore.open({ file, origin: CONFORMANCE_ORIGIN, faults, onFatal: () => say('fatal') });
  say('ready');
  await Promise.all(streams.map((stream) => fill(store, stream)));
}

async function fill(store: SqliteEventStore, stream: string): Promise<void> {
  const standing = await collect(store.readStream(stream));
  // The last append is sent again, as a client does that never heard the answer.
  for (let next = Math.max(0, standing.length - 1); ; next += 1) {
    try {
      const answer = await store.append(stream, next === 0 ? 'none' : next - 1, [crashEvent(stream, next)]);
      say(`ack ${stream} ${answer.revision}`);
    } catch (error) {
      say(`refused ${error instanceof StoreUnavailable ? error.reason : String((error as { code?: unknown }).code)}`);
      return;
    }
  }
}

/** Past all buffers: what was said before the kill has been said. */
function say(line: string): void {
  writeSync(STDOUT, `${line}\n`);
}
