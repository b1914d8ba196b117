import type { Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import type { Closed, Revealed } from './personal-opening.http';
import { personRegister } from './persons/person-register';
import type { AnyRow } from './register-filters.http';

/** A name as it is read beside an id: the name, or why it is not shown. */
export interface NameBeside {
  readonly name: unknown;
  readonly closed?: Closed;
}

/** Names, still sealed, by the id of their person. */
export type SealedNames = ReadonlyMap<string, Sealed>;

const personColumns = ({ columns }: Projection): readonly string[] => Object.entries(columns).flatMap(([name, { persons }]) => (persons ? [name] : []));

/** Whether rows refer to people. */
export const namesPersons = (register: Projection): boolean => personColumns(register).length > 0;

/** The names of everybody the rows refer to, as of the same moment. A register of people shows its own names. */
export function namesBeside(handle: ScopedRegisters, register: Projection, rows: readonly AnyRow[], asOf: AsOf | undefined): SealedNames {
  if ('fullName' in register.columns) return new Map();
  const names = personColumns(register);
  const ids = [...new Set(rows.flatMap((row) => names.flatMap((name) => idsIn(row[name]))))];
  if (ids.length === 0) return new Map();
  const found = handle.list(personRegister, { where: { personId: { in: ids } }, columns: ['personId', 'fullName'], limit: 'all', ...(asOf && { asOf }) });
  return new Map(found.rows.map(({ row: { personId, fullName } }: Registered<{ readonly personId: string; readonly fullName: Sealed }>) => [personId, fullName]));
}

/** As an answer shows them: `persons: { "<id>": { name } }`; nothing when the rows refer to nobody. */
export function shownNames(names: SealedNames, revealed: Revealed): { readonly persons?: Readonly<Record<string, NameBeside>> } {
  if (names.size === 0) return {};
  const shown = [...names].map(([personId, name]): readonly [string, NameBeside] => {
    const closed = revealed.closedness(name);
    return [personId, { name: revealed.value(name), ...(closed && { closed }) }];
  });
  return { persons: Object.fromEntries(shown) };
}

function idsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string' && each !== '') as readonly string[];
}
