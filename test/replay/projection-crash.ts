import type { GenerationChanges, ProjectionStore, RowVersion } from '@vekha/event-sourcing/projection-store';

export class Crash extends Error {}

/** Where in a commit the process dies. */
export type CrashPlace = 'before the transaction' | 'inside the transaction' | 'after the transaction';

/**
 * The store as a process sees it that dies in its n-th commit (counted from 1): what the transaction made durable stays,
 * everything after that moment never happens. `lastWords` is called in the middle of the transaction.
 */
export function dyingIn(store: ProjectionStore, nth: number, place: CrashPlace, lastWords: () => void = () => undefined): ProjectionStore {
  return withCommit(store, nth, (changes) => {
    if (place === 'inside the transaction') store.commit(changes.map((change) => dyingMidway(change, lastWords)));
    if (place === 'after the transaction') store.commit(changes);
    throw new Crash(place);
  });
}

/** NEGATIVE CONTROL: a build that keeps the checkpoint in a transaction of its own, before the rows. */
export function checkpointFirstDyingIn(store: ProjectionStore, nth: number): ProjectionStore {
  return withCommit(store, nth, (changes) => {
    store.commit(changes.map((change) => ({ ...change, opened: [], ended: [] })));
    throw new Crash('between checkpoint and rows');
  });
}

function withCommit(store: ProjectionStore, nth: number, die: (changes: readonly GenerationChanges[]) => void): ProjectionStore {
  let commits = 0;
  const commit = (changes: readonly GenerationChanges[]): void => {
    commits += 1;
    if (commits === nth) die(changes);
    else store.commit(changes);
  };
  return new Proxy(store, {
    get(target, property) {
      const value: unknown = property === 'commit' ? commit : Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Writing the last row of this change never ends. */
function dyingMidway(change: GenerationChanges, lastWords: () => void): GenerationChanges {
  const last = change.opened.at(-1);
  if (!last) return change;
  const dying: RowVersion = Object.defineProperty({ ...last }, 'values', {
    get: () => {
      lastWords();
      throw new Crash('inside the transaction');
    },
  });
  return { ...change, opened: [...change.opened.slice(0, -1), dying] };
}
