import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStoreConformance } from '@vekha/event-store/conformance/event-store-conformance';
import { CONFORMANCE_ORIGIN } from '@vekha/event-store/conformance/sample-events';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { ranAgainst } from '../support/test-facts';

const memory = SqliteDatabase.open(':memory:');
ranAgainst(`SQLite ${String(memory.value('SELECT sqlite_version()'))}: журнал событий`);
memory.close();

describeEventStoreConformance(
  'SQLite',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'vekha-log-'));
    const open = (): Promise<SqliteEventStore> =>
      SqliteEventStore.open({ file: join(directory, 'log.db'), origin: CONFORMANCE_ORIGIN });
    const store = await open();
    let current = store;
    return {
      store,
      reopen: async () => {
        await current.close();
        current = await open();
        return current;
      },
      close: async () => {
        await current.close();
        rmSync(directory, { recursive: true });
      },
    };
  },
  { seesTakenIds: true, soak: process.env['VEKHA_SOAK'] === '1' },
);
