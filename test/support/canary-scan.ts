import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';

/** A personal datum found where none may be. */
export interface CanaryFound {
  readonly file: string;
  readonly canary: string;
  readonly encoding: string;
}

type Reading = readonly [encoding: string, read: (bytes: Buffer) => Buffer];

/** Bytes as one character each, so that patterns can be matched and byte values survive. */
const characters = (bytes: Buffer): string => bytes.toString('latin1');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const byteOf = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
const utf8Of = (units: string): string => characters(Buffer.from(units, 'utf8'));

/** What is written in the file, undone: each reading shows texts of one encoding as UTF-8, wherever they stand. */
const READINGS: readonly Reading[] = [
  ['percent', (bytes) => bytesOf(characters(bytes).replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => byteOf(hex)))],
  ['json escapes', (bytes) => bytesOf(characters(bytes).replace(/(?:\\+u[0-9a-f]{4})+/gi, (run) => utf8Of(run.replace(/\\+u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))))],
  ['quoted-printable', (bytes) => bytesOf(characters(bytes).replace(/\?=\s+=\?utf-8\?q\?/gi, '').replace(/=\r?\n/g, '').replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => byteOf(hex)))],
  ['base64 words of a header', (bytes) => bytesOf(characters(bytes).replace(/(?:=\?utf-8\?b\?[\w+/=]*\?=\s*)+/gi, (run) => [...run.matchAll(/\?b\?([\w+/=]*)\?=/gi)].map(([, word = '']) => characters(Buffer.from(word, 'base64'))).join('')))],
];

/** Forms of base64 in files: folded into lines or not, of either alphabet. */
const FOLDED = /[\r\n]+/g;
const asBase64 = (bytes: Buffer): string => characters(bytes).replace(FOLDED, '').replaceAll('-', '+').replaceAll('_', '/');

/** What is certain of a text in base64 when it begins at the 1st, 2nd or 3rd byte of a group. */
function base64Cores(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return coded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** Encodings in which a text stands in these bytes, whatever stands around it. */
export function encodingsIn(bytes: Buffer, canary: string): readonly string[] {
  if (bytes.includes(canary)) return ['utf-8'];
  const utf16 = Buffer.from(canary, 'utf16le');
  const folded = asBase64(bytes);
  return [
    ...READINGS.filter(([, read]) => read(bytes).includes(canary)).map(([encoding]) => encoding),
    ...(bytes.includes(utf16) ? ['utf-16le'] : []),
    ...(bytes.includes(swapped(utf16)) ? ['utf-16be'] : []),
    ...(base64Cores(canary).some((core) => folded.includes(core)) ? ['base64'] : []),
    ...(characters(bytes).toLowerCase().includes(Buffer.from(canary).toString('hex')) ? ['hex'] : []),
  ];
}

/**
 * Every place below a folder where one of these texts can be read: names and contents of files, and every value of every
 * SQLite table, which may be torn over pages of its file. A dump of Redis is read as it is: what it compressed is not seen,
 * so a test turns `rdbcompression` off.
 * @param canaries texts of at least six letters or digits that stand nowhere by chance
 */
export function scanFolder(folder: string, canaries: readonly string[]): readonly CanaryFound[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.flatMap((path) => {
    const bytes = readFileSync(path);
    const name = relative(folder, path);
    const readings = [bytes, Buffer.from(name), ...(isSqlite(bytes) ? [valuesOf(path)] : [])];
    return canaries.flatMap((canary) => [...new Set(readings.flatMap((reading) => encodingsIn(reading, canary)))].map((encoding) => ({ file: name, canary, encoding })));
  });
}

function isSqlite(bytes: Buffer): boolean {
  return characters(bytes.subarray(0, 15)) === 'SQLite format 3';
}

/** Every value of every table of a copy of the file, its write-ahead log included. */
function valuesOf(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-canary-'));
  const copy = join(folder, 'copy');
  for (const end of ['', '-wal', '-journal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  const database = SqliteDatabase.open(copy, { busyTimeoutMs: 1_000 });
  try {
    const tables = database.prepareTuples<readonly [string]>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return Buffer.concat(tables.flatMap(([table]) => database.prepareTuples(`SELECT * FROM "${table}"`).all().flatMap((row) => row.map(valueBytes))));
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

function valueBytes(value: unknown): Buffer {
  return Buffer.concat([value instanceof Uint8Array ? value : Buffer.from(String(value)), Buffer.from('\n')]);
}
