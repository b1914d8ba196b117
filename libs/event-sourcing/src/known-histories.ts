import type { CommandCatalogue } from './command-catalogue';
import type { EventRegistry } from './event-registry';
import type { EventStore } from './event-store';
import { readHistory, type StreamHistory } from './stream-history';

/** About 20 MB of events of ordinary size. */
const MOST_EVENTS = 20_000;

/** Reads histories and remembers the latest ones, so that only what is new is read and folded the next time. */
export class KnownHistories {
  private readonly known = new Map<string, StreamHistory>();
  private remembered = 0;

  constructor(
    private readonly log: { readonly store: EventStore; readonly registry: EventRegistry },
    private readonly mostEvents = MOST_EVENTS,
  ) {}

  async read(catalogue: CommandCatalogue, stream: string): Promise<StreamHistory> {
    const key = `${catalogue.category} ${stream}`;
    const history = await readHistory(this.log, catalogue, stream, this.known.get(key));
    this.remember(key, history);
    return history;
  }

  /** The one used last goes to the end of the map, so the first is the one to forget. */
  private remember(key: string, history: StreamHistory): void {
    this.forget(key);
    if (history.events.length === 0) return;
    this.known.set(key, history);
    this.remembered += history.events.length;
    for (const oldest of this.known.keys()) {
      if (this.remembered <= this.mostEvents) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.remembered -= this.known.get(key)?.events.length ?? 0;
    this.known.delete(key);
  }
}
