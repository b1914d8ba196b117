import { appendFileSync } from 'node:fs';

type TestFact = { readonly kind: 'ran'; readonly what: string } | { readonly kind: 'skipped'; readonly what: string; readonly why: string };

/** Outside `npm test` (a single file run by hand) there is no summary and nothing is written. */
function note(fact: TestFact): void {
  const file = process.env['VEKHA_TEST_FACTS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(fact)}\n`);
}

/**
 * Notes, for the summary of `npm test`, what these tests really ran against.
 * @param what in Russian, with the version, e.g. «SQLite 3.53.0: журнал событий»
 */
export function ranAgainst(what: string): void {
  note({ kind: 'ran', what });
}

/**
 * Notes, for the summary of `npm test`, what these tests could not run against.
 * @param what in Russian
 * @param why the reason and the mend, in Russian
 */
export function skippedBecause(what: string, why: string): void {
  note({ kind: 'skipped', what, why });
}
