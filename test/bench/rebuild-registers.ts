import { join } from 'node:path';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import type { AnyProjection } from '@vekha/event-sourcing/projection-store';
import { COLUMNS } from '@vekha/event-store/sqlite/stored-row';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { SqliteDatabase, type SqliteValue } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, type BenchRow, compareRates, inTemporaryFolder, rate, RawLog } from './append-reference';
import { type MeasuredRegisters, representativeRegisters } from './representative-registers';

const ROUNDS = 5;
const EVENTS = 200_000;
const BATCH = 2_000;

/**
 * Every register built from an empty read database. Bar: at least 0.5 of the driver alone, which reads and parses the
 * same log and writes the same rows, ready made, into the same tables.
 */
export async function rebuildRegisters(registers: MeasuredRegisters = representativeRegisters, events = EVENTS): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const logFile = join(folder, 'log.db');
    const count = fill(logFile, registers, events);
    const log = await SqliteEventStore.open({ file: logFile, origin: BENCH_ORIGIN });
    const rates = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = join(folder, `ours-${round}.db`);
      rates.ours.push(await rate(count, () => rebuild(log, ours, registers)));
      const raw = RawRegisters.like(ours, join(folder, `raw-${round}.db`), registers.projections);
      rates.reference.push(await rate(count, () => raw.write(logFile, count)));
      raw.close();
    }
    await log.close();
    const note = `${count} events, ${registers.projections.length} registers; driver alone: same log parsed, same rows ready made, same tables and indexes; bar 0.5`;
    return [compareRates('rebuild-registers', note, rates.ours, rates.reference)];
  });
}

function fill(file: string, registers: MeasuredRegisters, atLeast: number): number {
  const raw = new RawLog(SqliteDatabase.open(file));
  raw.database.exec('PRAGMA synchronous = OFF');
  let count = 0;
  for (const entries of registers.events(atLeast)) {
    raw.append(entries);
    count += entries.length;
  }
  raw.database.close();
  return count;
}

async function rebuild(log: SqliteEventStore, file: string, { projections, registry }: MeasuredRegisters): Promise<void> {
  const store = SqliteReadDatabase.open({ file, onNotice: () => undefined });
  const fail = (problem: object): never => {
    throw new Error(`The benchmark's registers must build without trouble: ${JSON.stringify(problem)}`);
  };
  await new ProjectionRunner({ log, registry, store, projections, onAlarm: fail, onTrouble: (error) => fail({ error }) }).catchUp();
  store.close();
}

interface RawTable {
  readonly name: string;
  readonly create: readonly string[];
  readonly indexes: readonly string[];
  readonly rows: readonly (readonly SqliteValue[])[];
}

/** The rows that a rebuild gave, to be written again by the driver alone. */
class RawRegisters {
  private constructor(
    private readonly database: SqliteDatabase,
    private readonly tables: readonly RawTable[],
  ) {}

  static like(built: string, file: string, projections: readonly AnyProjection[]): RawRegisters {
    const source = SqliteDatabase.open(built, { readOnly: true });
    const schema = source.prepare<{ name: string; tbl_name: string; sql: string }>("SELECT name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
    const tables = schema
      .filter(({ name, sql }) => sql.startsWith('CREATE TABLE') && projections.some((projection) => name.startsWith(`${projection.name}_`)))
      .map(({ name, sql }): RawTable => {
        const indexes = schema.filter((one) => one.tbl_name === name && one.name !== name);
        const early = indexes.filter((one) => one.name.endsWith('_current') || one.name.endsWith('_stream'));
        const rows = source.prepareTuples<readonly SqliteValue[]>(`SELECT * FROM "${name}" ORDER BY rowid`).all();
        const late = indexes.filter((one) => !early.includes(one));
        return { name, create: [sql, ...early.map((one) => one.sql)], indexes: late.map((one) => one.sql), rows };
      });
    source.close();
    const database = SqliteDatabase.open(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    return new RawRegisters(database, tables);
  }

  /** Reads and parses the log, writing each table's rows evenly along the way, then makes the indexes. */
  write(logFile: string, events: number): void {
    const log = SqliteDatabase.open(logFile, { readOnly: true });
    const select = log.prepareTuples<readonly SqliteValue[]>(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${BATCH}`);
    const payload = COLUMNS.split(', ').indexOf('payload');
    for (const { create } of this.tables) for (const sql of create) this.database.exec(sql);
    const inserts = this.tables.map(({ name, rows }) => this.database.prepare(`INSERT INTO "${name}" VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`));
    for (let done = 0; done < events; ) {
      const page = select.all(done);
      for (const event of page) JSON.parse(String(event[payload]));
      const [from, to] = [done / events, (done + page.length) / events];
      this.database.transaction(() => {
        for (const [index, { rows }] of this.tables.entries()) {
          for (const row of rows.slice(Math.floor(from * rows.length), Math.floor(to * rows.length))) inserts[index]?.run(...row);
        }
      });
      done += page.length;
    }
    this.database.transaction(() => {
      for (const { indexes } of this.tables) for (const sql of indexes) this.database.exec(sql);
    });
    log.close();
  }

  close(): void {
    this.database.close();
  }
}
