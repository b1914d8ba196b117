import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads what tests wrote down about what they ran against, each fact once.
 * @param {string} file JSON Lines: `{ kind: 'ran', what }` or `{ kind: 'skipped', what, why }`
 */
export function readFacts(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  return [...new Set(lines)].map((line) => JSON.parse(line));
}

/**
 * Counts of a jest run; a file that could not even be loaded counts as one failure.
 * @param {object | undefined} results jest's `--json` output
 */
export function countTests(results) {
  if (results === undefined) return { passed: 0, failed: 1, skipped: [] };
  const skipped = results.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites, skipped };
}

function redisLines({ url, version, origin, why, mend }) {
  if (url !== undefined) return { ran: [`Redis ${version}: настоящий, ${origin}`], skipped: [] };
  return { ran: ['очередь внутри процесса'], skipped: [{ what: 'настоящий Redis', why: `${why}. Что сделать: ${mend}` }] };
}

function eventStoreLines(env) {
  if (env.VEKHA_TEST_EVENTSTORE_URL) return [];
  return [{ what: 'настоящий сервер EventStoreDB', why: 'VEKHA_TEST_EVENTSTORE_URL не задан. Что сделать: укажите в нём адрес сервера (esdb://…)' }];
}

/**
 * The closing lines of `npm test`: what ran against what, and loudly what did not run and why.
 * @returns {string}
 */
export function summarise({ results, facts, redis, env, soak }) {
  const { passed, failed, skipped } = countTests(results);
  const fromRedis = redisLines(redis);
  const ran = [...fromRedis.ran, ...facts.filter(({ kind }) => kind === 'ran').map(({ what }) => what)];
  const notRun = [...fromRedis.skipped, ...eventStoreLines(env), ...facts.filter(({ kind }) => kind === 'skipped')];
  const lines = [
    '',
    `Итог${soak ? ' (большие числа)' : ''}: прошло ${passed}, не прошло ${failed}, пропущено ${skipped.length}`,
    ...(results === undefined ? ['  jest не оставил результатов: запуск прерван или не начался'] : []),
    ...(results === undefined ? [] : ran).map((what) => `  проверено на: ${what}`),
    ...notRun.map(({ what, why }) => `  !!! НЕ ПРОВЕРЕНО: ${what} — ${why}`),
    ...skipped.map((title) => `  !!! ПРОПУЩЕНО: ${title}`),
    '',
  ];
  return lines.join('\n');
}
