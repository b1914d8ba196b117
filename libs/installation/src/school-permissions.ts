import type { Permission } from '@vekha/event-sourcing/command-gateway';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { KnownHistories } from '@vekha/event-sourcing/known-histories';
import { schoolStream } from '@vekha/school/command-things';
import { schoolCommands } from '@vekha/school/commands';
import { OVERRIDABLE_COMMANDS } from '@vekha/school/overridable-commands';
import type { School } from '@vekha/school/school';

/**
 * The table of roles, but for the few commands that a school may give to others by its local act (domain §3): whoever
 * works in that one school is asked by its word, which takes the place of the table's. Everybody else is asked by the table.
 */
export function ofSchools(table: (role: string, commandName: string) => boolean, log: { readonly store: EventStore; readonly registry: EventRegistry }): Permission {
  const histories = new KnownHistories(log);
  return async (role, commandName, principal) => {
    const schoolId = (OVERRIDABLE_COMMANDS as readonly string[]).includes(commandName) ? onlySchoolOf(principal) : undefined;
    if (schoolId === undefined) return table(role, commandName);
    const { state } = await histories.read(schoolCommands, schoolStream(schoolId));
    const own = (state as School).settings?.permissions.find(({ command }) => command === commandName);
    return own ? own.roles.includes(role) : table(role, commandName);
  };
}

function onlySchoolOf({ scopes }: Principal): string | undefined {
  if (scopes === 'all' || scopes.length !== 1) return undefined;
  const [scope = ''] = scopes;
  return scope.startsWith('school:') ? scope.slice('school:'.length) : undefined;
}
