import type { EventStore } from '@vekha/event-sourcing/event-store';
import { EventStoreDbEventStore } from './eventstoredb/eventstoredb-event-store';
import { SqliteHeadLedger } from './eventstoredb/sqlite-head-ledger';
import { SqliteEventStore } from './sqlite/sqlite-event-store';

/** Which log an installation keeps, as its configuration says. `origin` names the installation inside every hash. */
export type EventStoreChoice =
  | { readonly kind: 'sqlite'; readonly file: string; readonly origin: string; readonly onFatal: (failure: Error) => void }
  | { readonly kind: 'eventstoredb'; readonly url: string; readonly headLedger: string; readonly origin: string };

/** Opens the chosen adapter. */
export async function openEventStore(choice: EventStoreChoice): Promise<EventStore> {
  if (choice.kind === 'sqlite') {
    const { file, origin, onFatal } = choice;
    return SqliteEventStore.open({ file, origin, onFatal });
  }
  const { url, origin, headLedger } = choice;
  return EventStoreDbEventStore.open({ url, origin, ledger: SqliteHeadLedger.open(headLedger, origin) });
}
