import { Build } from './projection-runner-build';
import { type AnyProjection, fits, type Generation, type ProjectionStore } from './projection-store';

/**
 * The generations to feed: what serves, what is growing beside it, and a new one where nothing fits the declaration.
 * Takes away what no declaration asks for any more.
 */
export function generationsToFeed(store: ProjectionStore, projections: readonly AnyProjection[]): Build[] {
  const names = new Set(projections.map(({ name }) => name));
  const kept = store.generations();
  for (const generation of kept) if (!names.has(generation.projection)) store.drop(generation);
  return projections.flatMap((projection) =>
    generationsOf(store, projection, kept).map((generation) => new Build(projection, generation, store)),
  );
}

function generationsOf(store: ProjectionStore, projection: AnyProjection, kept: readonly Generation[]): readonly Generation[] {
  const all = kept.filter(({ projection: name }) => name === projection.name);
  const serving = all.find((generation) => generation.serving);
  const growing = all.findLast((generation) => !generation.serving && fits(generation, projection));
  for (const generation of all) if (generation !== serving && generation !== growing) store.drop(generation);
  if (!serving) return [growing ?? store.begin(projection, true)];
  if (!fits(serving, projection)) return [growing ?? store.begin(projection, false)];
  return growing ? [serving, growing] : [serving];
}
