import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GENESIS, leafOf, nextHead } from '@vekha/event-sourcing/hash-chain';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sampleEvent, sampleEvents } from '../conformance/sample-events';
import { type RawRow, RawRows } from './raw-rows';
import { SqliteEventStore } from './sqlite-event-store';
import { type FileFinding, verifyFile } from './verify-file';

const ORIGIN = 'spec';
const FLIPS = process.env['VEKHA_SOAK'] === '1' ? 10_000 : 150;

function rawRows(file: string): RawRow[] {
  const database = SqliteDatabase.open(file, { readOnly: true });
  try {
    return new RawRows(database).readRawRows(0, 80);
  } finally {
    database.close();
  }
}

/** Positions whose row does not give the hashes it carries. */
function spoiledPositions(rows: readonly RawRow[]): number[] {
  const leaves = new Map<string, string>();
  let head = GENESIS;
  return rows
    .filter(({ columns: row, unreadable }) => {
      const stream = row.stream ?? '';
      const prevStreamHash = leaves.get(stream) ?? GENESIS;
      leaves.set(stream, row.leaf ?? '');
      const before = head;
      head = row.head ?? '';
      if (unreadable.length > 0) return true;
      try {
        const leaf = leafOf(ORIGIN, {
          stream,
          revision: Number(row.revision),
          eventId: row.event_id ?? '',
          type: row.type ?? '',
          schemaVersion: Number(row.schema_version),
          recordedAt: row.recorded_at ?? '',
          scope: row.scope ?? '',
          actor: { id: row.actor_id ?? '', role: row.actor_role ?? '' },
          commandId: row.command_id ?? '',
          payload: row.payload ?? '',
          prevStreamHash,
        });
        return leaf !== row.leaf || row.prev_stream_hash !== prevStreamHash || row.head !== nextHead(before, leaf);
      } catch {
        return true;
      }
    })
    .map(({ position }) => position);
}

/** Closed connections keep their files until their statements are collected; a system may allow few open files. */
async function giveFilesBack(): Promise<void> {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  await nextTurn();
}

describe('verifying the file of a log', () => {
  let directory: string;
  let file: string;
  let damaged: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-verify-'));
    file = join(directory, 'log.db');
    damaged = join(directory, 'damaged.db');
    const store = await SqliteEventStore.open({ file, origin: ORIGIN });
    for (const stream of ['a', 'b', 'c']) {
      await store.append(stream, 'none', sampleEvents(19));
      await store.append(stream, 18, [sampleEvent({ long: 'Ж'.repeat(6_000) })]);
    }
    await store.close();
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const changedBy = (sql: string): FileFinding[] => {
    copyFileSync(file, damaged);
    const database = SqliteDatabase.open(damaged);
    database.exec(sql);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    return verifyFile(damaged, ORIGIN);
  };
  const codes = (findings: readonly FileFinding[]): string[] => findings.map((finding) => finding.code);

  it('finds nothing wrong with a sound file, closed or in use', async () => {
    expect(verifyFile(file, ORIGIN)).toEqual([]);
    const store = await SqliteEventStore.open({ file: join(directory, 'new.db'), origin: ORIGIN });
    await store.append('a', 'none', sampleEvents(3));
    expect(verifyFile(join(directory, 'new.db'), ORIGIN)).toEqual([]);
    await store.close();
    expect(spoiledPositions(rawRows(file))).toEqual([]);
    expect(rawRows(file)).toHaveLength(60);
  });

  it('finds a removed trigger, a foreign table, another origin and a lost tail', () => {
    expect(changedBy('DROP TRIGGER events_never_go')).toContainEqual({ code: 'FILE_SCHEMA', detail: 'events_never_go' });
    expect(changedBy('CREATE TABLE other (id INTEGER)')).toContainEqual({ code: 'FILE_SCHEMA', detail: 'other' });
    expect(codes(changedBy("UPDATE log_identity SET origin = 'x'"))).toEqual(['FILE_IDENTITY']);
    expect(codes(verifyFile(file, 'another'))).toEqual(['FILE_IDENTITY']);
    const trigger = 'CREATE TRIGGER events_never_go BEFORE DELETE ON events\nBEGIN SELECT RAISE(ABORT, \'events never go\'); END';
    const cut = `DROP TRIGGER events_never_go; DELETE FROM events WHERE position > 50; ${trigger}`;
    expect(codes(changedBy(cut))).toContain('FILE_POSITIONS');
  });

  it('finds an index that no longer agrees with the table', () => {
    const eventId = rawRows(file)[30]?.columns.event_id ?? '?';
    const bytes = readFileSync(file);
    const places = [bytes.indexOf(eventId, 0, 'latin1'), bytes.lastIndexOf(eventId, undefined, 'latin1')];
    expect(places[0]).not.toBe(places[1]);
    for (const place of places) {
      const spoiled = Buffer.from(bytes);
      spoiled.writeUInt8(spoiled.readUInt8(place) ^ 1, place);
      writeFileSync(damaged, spoiled);
      expect(codes(verifyFile(damaged, ORIGIN))).toContain('FILE_STRUCTURE');
    }
  });

  it('answers with findings, not an exception, for a file that is no database', () => {
    writeFileSync(damaged, Buffer.alloc(8_192, 7));
    expect(codes(verifyFile(damaged, ORIGIN))).toContain('FILE_UNREADABLE');
  });

  it('attributes one changed letter inside a stored event to that event alone', () => {
    const row = rawRows(file)[30];
    const bytes = readFileSync(file);
    const place = bytes.indexOf(row?.columns.command_id ?? '?', 0, 'latin1');
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    writeFileSync(damaged, bytes);
    expect(spoiledPositions(rawRows(damaged))).toEqual([31]);
  });

  it('names the column whose bytes are no text any more', () => {
    const bytes = readFileSync(file);
    bytes.writeUInt8(0xff, bytes.indexOf(rawRows(file)[30]?.columns.command_id ?? '?', 0, 'latin1'));
    writeFileSync(damaged, bytes);
    expect(rawRows(damaged)[30]).toMatchObject({ position: 31, unreadable: ['command_id'], columns: { stream: 'b' } });
    expect(spoiledPositions(rawRows(damaged))).toEqual([31]);
  });

  it('still reads the rows of all other pages when one page is spoiled', () => {
    const bytes = readFileSync(file);
    const place = bytes.indexOf(rawRows(file)[30]?.columns.command_id ?? '?', 0, 'latin1');
    const page = Math.floor(place / 4_096) * 4_096;
    writeFileSync(damaged, bytes.fill(0xff, page, page + 4_096));
    const sound = new Map(rawRows(file).map((row) => [row.position, JSON.stringify(row)]));
    const left = rawRows(damaged).filter((row) => sound.get(row.position) === JSON.stringify(row));
    expect(left.length).toBeGreaterThan(40);
    expect(left.map((row) => row.position)).not.toContain(31);
  });

  it('with the hash chain notices every flipped bit that carries anything, and never hangs or throws', async () => {
    const bytes = readFileSync(file);
    const sound = JSON.stringify(rawRows(file));
    const unnoticed: number[] = [];
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const place = 100 + Math.floor(Math.random() * (bytes.length - 100));
      const spoiled = Buffer.from(bytes);
      spoiled.writeUInt8(spoiled.readUInt8(place) ^ (1 << Math.floor(Math.random() * 8)), place);
      writeFileSync(damaged, spoiled);
      rmSync(`${damaged}-wal`, { force: true });
      rmSync(`${damaged}-shm`, { force: true });
      if (flip % 20 === 0) await giveFilesBack();
      if (verifyFile(damaged, ORIGIN).length > 0) continue;
      const rows = rawRows(damaged);
      const isSame = JSON.stringify(rows) === sound;
      if (!isSame && spoiledPositions(rows).length === 0) unnoticed.push(place);
    }
    expect(unnoticed).toEqual([]);
  }, 600_000);

  it('notices every flipped bit of the header but those of its counters', async () => {
    const bytes = readFileSync(file);
    const counters = new Set([24, 28, 40, 92, 96].flatMap((start) => [0, 1, 2, 3].map((offset) => start + offset)));
    const unnoticed: number[] = [];
    for (let place = 0; place < 100; place += 1) {
      const spoiled = Buffer.from(bytes);
      spoiled.writeUInt8(spoiled.readUInt8(place) ^ 4, place);
      writeFileSync(damaged, spoiled);
      rmSync(`${damaged}-wal`, { force: true });
      rmSync(`${damaged}-shm`, { force: true });
      if (place % 20 === 0) await giveFilesBack();
      if (!counters.has(place) && verifyFile(damaged, ORIGIN).length === 0) unnoticed.push(place);
    }
    expect(unnoticed).toEqual([]);
  });
});
