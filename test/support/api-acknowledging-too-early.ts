import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';

/** How long the broken log keeps an acknowledged event to itself, in milliseconds. */
const TOO_EARLY_MS = 60;

/** The API over a log that answers before it commits: the fault that a crash test exists to catch. */
async function main(): Promise<void> {
  const open = SqliteEventStore.open.bind(SqliteEventStore);
  SqliteEventStore.open = (options) => open({ ...options, faults: { acknowledgeBeforeCommitMs: TOO_EARLY_MS } });
  await import('../../apps/api/src/main.js');
}

void main();
