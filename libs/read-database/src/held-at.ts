import { type AsOf, QueryRefused } from '@vekha/event-sourcing/projection-store-reader';
import { all, oneOf, type Sql } from './register-query';

const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Where versions are looked for: a generation's table and the scopes that may be seen. */
export interface Place {
  readonly table: string;
  readonly scopes: readonly string[] | 'all';
}

/** Rows of these scopes only. */
export function within(scopes: readonly string[] | 'all'): Sql | undefined {
  return scopes === 'all' ? undefined : oneOf('row_scope', scopes);
}

/** Versions that held at a moment, each looked at by itself: for conditions that leave only a few. @throws QueryRefused */
export function heldPlainly(asOf: AsOf | undefined): Sql {
  if (!asOf) return { text: 'to_position IS NULL', values: [] };
  const [from, to, moment] = 'position' in asOf ? ['from_position', 'to_position', asOf.position] : ['from_recorded_at', 'to_recorded_at', instantOf(asOf)];
  return { text: `(${from} <= ? AND (to_position IS NULL OR ${to} > ?))`, values: [moment, moment] };
}

/** Versions within the scopes that held at a moment; the current ones when it is absent. @throws QueryRefused */
export function heldAt({ table, scopes }: Place, asOf: AsOf | undefined): Sql {
  if (scopes !== 'all' && scopes.length === 0) return { text: '0', values: [] };
  if (!asOf) return all(heldPlainly(asOf), within(scopes));
  const { last, ended, moment } = borders(table, asOf);
  const keys = scopes === 'all' ? everyKey(table) : keysOfScopes(table, scopes);
  const sameScope = scopes === 'all' ? '' : 'v.row_scope = keys.scope AND ';
  // Of each key one version is looked up by index, however many versions there are.
  const newest = `SELECT v.rowid FROM ${table} v WHERE ${sameScope}v.row_key = keys.key AND v.from_position <= ${last} ORDER BY v.from_position DESC LIMIT 1`;
  return {
    text: `(rowid IN (${keys.text} SELECT (${newest}) FROM keys WHERE key IS NOT NULL) AND (to_position IS NULL OR ${ended} > ?))`,
    values: [...keys.values, moment, moment],
  };
}

interface Borders {
  /** SQL of the last position a version may have begun at; binds the moment once. */
  readonly last: string;
  /** The column that says when a version ended. */
  readonly ended: string;
  readonly moment: string;
}

function borders(table: string, asOf: AsOf): Borders {
  if ('position' in asOf) return { last: '?', ended: 'to_position', moment: asOf.position };
  // Recorded time never goes back while positions go on, so an instant is a position.
  const last = `(SELECT from_position FROM ${table} WHERE from_recorded_at <= ? ORDER BY from_recorded_at DESC, from_position DESC LIMIT 1)`;
  return { last, ended: 'to_recorded_at', moment: instantOf(asOf) };
}

function instantOf({ recordedAt }: { readonly recordedAt: string }): string {
  if (UTC_INSTANT.test(recordedAt)) return recordedAt;
  throw new QueryRefused('AS_OF_WRONG', 'Момент «на дату» задан неверно: укажите его в виде 2024-09-01T00:00:00.000Z.');
}

/** Steps from key to key over the index of histories. */
function everyKey(table: string): Sql {
  const next = (after: string) => `(SELECT min(row_key) FROM ${table}${after})`;
  return {
    text: `WITH RECURSIVE keys (key) AS (SELECT ${next('')} UNION ALL SELECT ${next(' WHERE row_key > keys.key')} FROM keys WHERE key IS NOT NULL)`,
    values: [],
  };
}

function keysOfScopes(table: string, scopes: readonly string[]): Sql {
  const next = (of: string, after: string) => `(SELECT min(row_key) FROM ${table} WHERE row_scope = ${of}.scope${after})`;
  return {
    text: `WITH RECURSIVE chosen (scope) AS (VALUES ${scopes.map(() => '(?)').join(', ')}),
      keys (scope, key) AS (
        SELECT scope, ${next('chosen', '')} FROM chosen
        UNION ALL SELECT scope, ${next('keys', ' AND row_key > keys.key')} FROM keys WHERE key IS NOT NULL)`,
    values: scopes,
  };
}
