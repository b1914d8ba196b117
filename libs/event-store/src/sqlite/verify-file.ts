import { closeSync, openSync, readSync } from 'node:fs';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { APPLICATION_ID, FORMAT, SCHEMA } from './log-schema';

export interface FileFinding {
  readonly code: 'FILE_HEADER' | 'FILE_STRUCTURE' | 'FILE_SCHEMA' | 'FILE_IDENTITY' | 'FILE_POSITIONS' | 'FILE_UNREADABLE';
  /** Technical, for whoever repairs: what was found, or SQLite's own words. */
  readonly detail: string;
}

/** Fields of the 100-byte header that never change in a log, with their place and value (sqlite.org/fileformat2.html). */
const HEADER: readonly (readonly [name: string, offset: number, bytes: Buffer])[] = [
  ['magic', 0, Buffer.from('SQLite format 3\0', 'latin1')],
  ['page size', 16, Buffer.of(0x10, 0x00)],
  ['write and read version', 18, Buffer.of(2, 2)],
  ['reserved space', 20, Buffer.of(0)],
  ['payload fractions', 21, Buffer.of(64, 32, 32)],
  ['free pages', 32, Buffer.alloc(8)],
  ['schema format', 44, Buffer.of(0, 0, 0, 4)],
  ['suggested cache size', 48, Buffer.alloc(4)],
  ['vacuum settings', 52, Buffer.alloc(4)],
  ['text encoding', 56, Buffer.of(0, 0, 0, 1)],
  ['user version', 60, Buffer.of(0, 0, 0, FORMAT)],
  ['incremental vacuum', 64, Buffer.alloc(4)],
  ['application id', 68, Buffer.from(APPLICATION_ID.toString(16), 'hex')],
  ['room for expansion', 72, Buffer.alloc(20)],
];

/**
 * Everything wrong with the file of a log as a SQLite file: its header, its trees, each index against the table, its
 * schema word for word, its identity and the density of positions. Never throws for a damaged file.
 *
 * What the events say is not looked at: that is for the hash chain, over `RawRows`. The two together notice every
 * changed byte that carries anything. What they pass over carries nothing: the file's change counters, and unused
 * space inside pages. An unfinished tail of the WAL is no finding either; an event lost there shows against a saved head.
 */
export function verifyFile(file: string, origin: string): FileFinding[] {
  const findings = headerFindings(file);
  const checks = [structureFindings, schemaFindings, (each: SqliteDatabase) => identityFindings(each, origin), positionFindings];
  let database: SqliteDatabase;
  try {
    database = SqliteDatabase.open(file, { readOnly: true, busyTimeoutMs: 5_000 });
  } catch (error) {
    return [...findings, unreadable(error)];
  }
  for (const check of checks) {
    try {
      findings.push(...check(database));
    } catch (error) {
      findings.push(unreadable(error));
    }
  }
  database.close();
  return findings;
}

function headerFindings(file: string): FileFinding[] {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  return HEADER.filter(([, offset, bytes]) => !header.subarray(offset, offset + bytes.length).equals(bytes)).map(([name]) => ({
    code: 'FILE_HEADER',
    detail: name,
  }));
}

/** SQLite's own check of all trees; it also finds a row an index lacks and an entry no row has. */
function structureFindings(database: SqliteDatabase): FileFinding[] {
  return database
    .prepareTuples<readonly [string]>('PRAGMA integrity_check(100)')
    .all()
    .filter(([detail]) => detail !== 'ok')
    .map(([detail]) => ({ code: 'FILE_STRUCTURE', detail }));
}

function schemaFindings(database: SqliteDatabase): FileFinding[] {
  const found = new Map(
    database
      .prepareTuples<readonly [string, string]>("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
      .all(),
  );
  const changed = Object.keys(SCHEMA).filter((name) => found.get(name) !== SCHEMA[name]);
  const foreign = [...found.keys()].filter((name) => !(name in SCHEMA));
  return [...changed, ...foreign].map((detail) => ({ code: 'FILE_SCHEMA', detail }));
}

function identityFindings(database: SqliteDatabase, origin: string): FileFinding[] {
  const rows = database.prepareTuples('SELECT only_row, origin, format FROM log_identity').all();
  if (JSON.stringify(rows) === JSON.stringify([[1, origin, FORMAT]])) return [];
  return [{ code: 'FILE_IDENTITY', detail: JSON.stringify(rows) }];
}

function positionFindings(database: SqliteDatabase): FileFinding[] {
  const row = database
    .prepareTuples<readonly (number | null)[]>(
      "SELECT (SELECT count(*) FROM events), (SELECT min(position) FROM events), (SELECT max(position) FROM events), (SELECT seq FROM sqlite_sequence WHERE name = 'events')",
    )
    .get();
  const [count = 0, first, last, sequence] = row ?? [];
  if (count === 0 ? sequence === null : first === 1 && last === count && sequence === count) return [];
  return [{ code: 'FILE_POSITIONS', detail: `${count} events from ${first} to ${last}, last given ${sequence}` }];
}

function unreadable(error: unknown): FileFinding {
  if (sqliteFault(error) === undefined) throw error;
  return { code: 'FILE_UNREADABLE', detail: error instanceof Error || 'message' in Object(error) ? String((error as Error).message) : 'unknown' };
}
