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

/**
 * Classifies an error by SQLite's result code; undefined for an error that is not SQLite's. Never by class: an error
 * of a native addon belongs to another realm.
 */
export function sqliteFault(error: unknown): SqliteFault | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  const { errcode } = error;
  if (typeof errcode !== 'number') return undefined;
  return BY_EXTENDED_CODE[errcode] ?? BY_PRIMARY_CODE[errcode & 0xff] ?? 'other';
}
