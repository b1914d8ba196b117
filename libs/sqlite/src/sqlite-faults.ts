/** What went wrong in SQLite, as far as a caller can act on it. */
export type SqliteFault = 'full' | 'busy' | 'corrupt' | 'io' | 'read-only' | 'unique' | 'row-refused' | 'other';

/** Primary result codes of SQLite (the low byte of an extended code). */
const BY_PRIMARY_CODE: Readonly<Record<number, SqliteFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'io',
  // Too big, a broken constraint, a wrong type: the row is at fault, not the database.
  18: 'row-refused',
  19: 'row-refused',
  20: 'row-refused',
  26: 'corrupt',
};

const BY_EXTENDED_CODE: Readonly<Record<number, SqliteFault>> = {
  // The shared index of the WAL could not be enlarged: what a full disk looks like before any page is written.
  4874: 'full',
  1555: 'unique',
  2067: 'unique',
};

/** SQLite's fixed words for the same codes: the driver's `all` and `iterate` give an error without its code. */
const BY_WORDS: Readonly<Record<string, SqliteFault>> = {
  'database is locked': 'busy',
  'database table is locked': 'busy',
  'attempt to write a readonly database': 'read-only',
  'disk I/O error': 'io',
  'database disk image is malformed': 'corrupt',
  'database or disk is full': 'full',
  'unable to open database file': 'io',
  'file is not a database': 'corrupt',
};

/**
 * Classifies an error by SQLite's result code; undefined for an error that is not SQLite's. Never by class: an error
 * of a native addon belongs to another realm.
 */
export function sqliteFault(error: unknown): SqliteFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown };
  if (typeof errcode !== 'number') return code === 'ERR_SQLITE_ERROR' ? (BY_WORDS[String(message)] ?? 'other') : undefined;
  return BY_EXTENDED_CODE[errcode] ?? BY_PRIMARY_CODE[errcode & 0xff] ?? 'other';
}
