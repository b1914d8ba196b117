import { canonicalJson } from './canonical-json';
import type { Column, Columns } from './projection';
import type { AnyRow as Row, StoredValue } from './projection-store';
import { isPlaced } from './sealed';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A projection made a row that is not as it declared it. */
export class RowNotAsDeclared extends Error {
  readonly code = 'ROW_NOT_AS_DECLARED';
}

/** Carries rows of one set of columns into a database and back. Flags are kept as 0 and 1, JSON as canonical text. */
export class RowValues {
  private readonly names: readonly string[];
  private readonly kinds: readonly Column[];

  constructor(columns: Columns) {
    this.names = Object.keys(columns);
    this.kinds = Object.values(columns);
  }

  /**
   * @param before the version of the row it was changed from: what is still the same value is not written out again
   * @throws RowNotAsDeclared naming the column
   */
  stored(row: Row, before?: { readonly row: Row; readonly values: readonly StoredValue[] }): StoredValue[] {
    for (const name in row) {
      if (!this.names.includes(name)) throw new RowNotAsDeclared(`${name}: no such column`);
    }
    return this.kinds.map((column, index) => {
      const name = this.names[index] as string;
      const kept = before && before.row[name] === row[name] ? before.values[index] : undefined;
      return kept === undefined ? storedValue(column, name, row) : kept;
    });
  }

  row(values: readonly StoredValue[]): Row {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < this.names.length; index += 1) {
      row[this.names[index] as string] = readValue(this.kinds[index] as Column, values[index] as StoredValue);
    }
    return row;
  }
}

/** One value as kept, for rows and for what queries compare with. @throws RowNotAsDeclared */
export function storedValue(column: Column, name: string, row: Row): StoredValue {
  const value = row[name];
  if (value === null && column.nullable) return null;
  switch (column.kind) {
    case 'text':
      if (typeof value === 'string' && isKeepable(value)) return value;
      break;
    case 'integer':
      if (Number.isSafeInteger(value)) return value as number;
      break;
    case 'flag':
      if (typeof value === 'boolean') return value ? 1 : 0;
      break;
    case 'date':
      if (typeof value === 'string' && CIVIL_DATE.test(value)) return value;
      break;
    case 'instant':
      if (typeof value === 'string' && UTC_INSTANT.test(value)) return value;
      break;
    case 'sealed':
      if (isPlaced(value)) return canonicalJson(value);
      break;
    case 'json':
      if (value !== undefined) return canonicalJson(value);
  }
  throw new RowNotAsDeclared(`${name}: not a value of kind ${column.kind}`);
}

/** Databases cut or replace what is not: a NUL, half of a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function readValue(column: Column, value: StoredValue): unknown {
  if (value === null) return null;
  if (column.kind === 'flag') return value === 1;
  return column.kind === 'json' || column.kind === 'sealed' ? JSON.parse(value as string) : value;
}
