import { v5 } from 'uuid';
import type { Principal } from './command-outcome';

/** Root of every id derived in this product; changing it would make every repeated command a new one. */
const NAMESPACE = '6f0f3d5a-6a0e-5d0c-9a55-0a6f3c1b7e21';

/**
 * A UUID that the same words always give again: what a command generates is derived, never drawn, so doing it twice
 * gives the same ids.
 */
export function derivedId(...words: readonly (string | number)[]): string {
  // The length before each word keeps ("a", "bc") and ("ab", "c") apart.
  return v5(words.map((word) => `${String(word).length}:${word}`).join('|'), NAMESPACE);
}

/** The id of a command: what it brings about has ids derived from it (`derivedId(commandId, 'programme')`). */
export function commandIdOf({ id, scopes }: Principal, key: string): string {
  return derivedId(scopes === 'all' ? 'municipality' : scopes.toSorted().join(' '), id, key);
}
