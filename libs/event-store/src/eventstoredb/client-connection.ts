import { EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { type Connection, ConnectionRefused } from './connection-string';
import { within } from './time-limit';

/** How long to wait for a client that is being thrown away: its own `dispose` may never end. */
const DISPOSE_LIMIT_MS = 1_000;

/** A second client in one process would share, and break, the first one's table of pending appends. */
export class SecondClient extends Error {
  readonly code = 'ESDB_SECOND_CLIENT';
  constructor() {
    super('В этом процессе уже открыто хранилище EventStoreDB; закройте его или используйте открытое.');
  }
}

let current: ClientConnection | undefined;

/** The one client of this process, replaced when it hangs. */
export class ClientConnection {
  private present: EventStoreDBClient;
  private disposing: Promise<unknown> = Promise.resolve();
  private closed = false;

  private constructor(private readonly connection: Connection) {
    this.present = newClient(connection);
  }

  /** @throws SecondClient when this process has one open already */
  static open(connection: Connection): ClientConnection {
    if (current) throw new SecondClient();
    current = new ClientConnection(connection);
    return current;
  }

  /** @throws StoreUnavailable after `close` */
  get client(): EventStoreDBClient {
    if (this.closed) throw new StoreUnavailable('closed', 0);
    return this.present;
  }

  /** What every call carries: see Connection.credentials; only the leader's answers are current. */
  get callOptions(): { readonly credentials: Connection['credentials']; readonly requiresLeader: true } {
    return { credentials: this.connection.credentials, requiresLeader: true };
  }

  /**
   * Puts a new client in the place of one that hung; callers who saw the same client hang replace it once. Reads and
   * subscriptions of the old one are cancelled, which to their readers looks like a good end.
   */
  replace(hung: EventStoreDBClient): void {
    if (this.closed || hung !== this.present) return;
    this.present = newClient(this.connection);
    this.disposing = Promise.all([this.disposing, disposed(hung)]);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.all([this.disposing, disposed(this.present)]);
    if (current === this) current = undefined;
  }
}

/** The client's own complaint may quote the address, and with it a password: it is not passed on. */
function newClient(connection: Connection): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connection.url);
  } catch {
    throw new ConnectionRefused('Адрес EventStoreDB не принят клиентом; проверьте параметры и файлы сертификатов.');
  }
}

async function disposed(client: EventStoreDBClient): Promise<void> {
  await within(DISPOSE_LIMIT_MS, client.dispose()).catch(() => undefined);
}
