import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Demonstration } from '@vekha/demonstration/play-demonstration';
import type { Institution } from '@vekha/demonstration/story';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Columns, Projection, RowOf } from '@vekha/event-sourcing/projection';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { InMemoryKeyStore } from '@vekha/personal-data/in-memory/in-memory-key-store';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import { CliAdapters } from '../../apps/cli/src/cli.module';
import { openDrivenWorker } from '../../apps/cli/src/read-side';
import { type EngineBeside, engineBeside, wholeLog } from '../support/engine-beside';

const BEGINNING = '2021-08-31T00:00:00.000Z';

/** The demonstration played over a log in memory and registers in a folder of its own. */
export class DemonstrationWorld {
  readonly clock = new VirtualClock(BEGINNING);
  readonly engine: EngineBeside;
  readonly days: string[] = [];
  private readonly keys = new InMemoryKeyStore();
  private readonly folder = mkdtempSync(join(tmpdir(), 'vekha-demonstration-'));
  private readonly adapters: CliAdapters;

  constructor(private readonly institutions: readonly Institution[]) {
    this.engine = engineBeside({ store: new InMemoryEventStore('demonstration'), bodySecret: 'secret', clock: this.clock, sealer: new VaultSealer({ keys: this.keys, origin: 'demonstration' }) });
    const at = (name: string): string => join(this.folder, name);
    this.adapters = new CliAdapters({ log: at('log.db'), headLedger: at('head.db'), registers: at('registers.db'), files: at('files'), addressBook: at('address-book.db'), outbox: at('outbox'), keys: at('keys.sqlite'), masterKey: at('master.key'), accessJournal: at('access.sqlite'), origin: 'demonstration', idempotencySecret: 'secret' });
  }

  /** Plays up to an instant (UTC). @param submit stands before the gateway, to plant a fault */
  async play(until: string, submit?: (give: CommandGateway['submit']) => CommandGateway['submit']): Promise<void> {
    const gateway = submit ? ({ submit: submit(this.engine.gateway.submit.bind(this.engine.gateway)) } as CommandGateway) : this.engine.gateway;
    const schools = this.institutions.map(({ school }) => school.schoolId);
    const worker = await openDrivenWorker({ ...this.engine, adapters: this.adapters, keys: this.keys }, this.clock, schools);
    try {
      await new Demonstration({ ...worker, gateway, clock: this.clock, until, onProgress: (day) => this.days.push(day) }).play(this.institutions);
    } finally {
      worker.close();
    }
  }

  async history(): Promise<readonly RecordedEvent[]> {
    return (await wholeLog(this.engine.store)).map((stored) => this.engine.registry.decode(stored));
  }

  rows<C extends Columns>(register: Projection<C>): readonly RowOf<C>[] {
    const reader = this.adapters.reader();
    const handle = reader.forScopes('all');
    const { total } = handle.list(register, { limit: 1 });
    const rows = Array.from({ length: Math.ceil(total / 500) }, (_, page) => handle.list(register, { limit: 500, offset: page * 500 }).rows).flat();
    reader.close();
    return rows.map(({ row }) => row);
  }

  async end(): Promise<void> {
    await this.engine.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
