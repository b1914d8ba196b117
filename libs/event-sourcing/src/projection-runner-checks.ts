import { CatalogueRefused, type EventRegistry } from './event-registry';
import type { AnyProjection } from './projection-store';

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const COLUMN = /^[a-z][A-Za-z0-9]*$/;
const LONGEST = 48;

/**
 * Refuses to start with projections that cannot be told apart, cannot name tables, or wait for events that do not exist.
 * Column names are camelCase, which keeps them apart from the columns that a database adds.
 * @throws CatalogueRefused
 */
export function requireSound(projections: readonly AnyProjection[], registry: EventRegistry): void {
  const names = new Set<string>();
  for (const projection of projections) {
    if (names.has(projection.name)) throw new CatalogueRefused('PROJECTION_TWICE', projection.name);
    names.add(projection.name);
    requireLegalNames(projection);
    requireKnownEvents(projection, registry);
  }
}

function requireLegalNames({ name, version, columns, listed }: AnyProjection): void {
  if (!NAME.test(name) || name.length > LONGEST) throw new CatalogueRefused('PROJECTION_NAME_ILLEGAL', name);
  if (!Number.isInteger(version) || version < 1) throw new CatalogueRefused('PROJECTION_VERSION_WRONG', name);
  const seen = new Set<string>();
  for (const column of Object.keys(columns)) {
    // Databases tell columns apart without regard to case.
    const folded = column.toLowerCase();
    if (!COLUMN.test(column) || column.length > LONGEST || seen.has(folded)) {
      throw new CatalogueRefused('PROJECTION_COLUMN_ILLEGAL', `${name}.${column}`);
    }
    seen.add(folded);
  }
  if (listed !== undefined && columns[listed]?.kind !== 'flag') throw new CatalogueRefused('PROJECTION_COLUMN_ILLEGAL', `${name}.${listed} is no flag to list by`);
  if (seen.size === 0) throw new CatalogueRefused('PROJECTION_COLUMN_ILLEGAL', `${name} has no columns`);
}

function requireKnownEvents({ name, reactions }: AnyProjection, registry: EventRegistry): void {
  const types = new Set<string>();
  for (const { type } of reactions) {
    if (!registry.knows(type)) throw new CatalogueRefused('REACTION_TO_UNKNOWN_EVENT', `${name} reacts to ${type}`);
    if (types.has(type)) throw new CatalogueRefused('REACTION_TWICE', `${name} reacts to ${type} twice`);
    types.add(type);
  }
}
