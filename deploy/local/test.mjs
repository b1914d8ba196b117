import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { findAndStartRedis } from './local-redis.mjs';
import { checkNode } from './node-version.mjs';
import { Children, run } from './processes.mjs';
import { describeFailure, Failure, step } from './steps.mjs';
import { stopSignal } from './stop-signal.mjs';
import { readFacts, summarise } from './test-summary.mjs';

const GRACE_MS = 10_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const soak = process.argv.includes('--soak');
const jestArguments = process.argv.slice(2).filter((word) => word !== '--soak');

/** Where jest is to leave its results: the place the caller named, else one of our own. */
function resultsFile(folder) {
  const named = jestArguments.find((word) => word.startsWith('--outputFile='));
  return named === undefined ? join(folder, 'results.json') : resolve(root, named.slice('--outputFile='.length));
}

/** Tests flush and kill their Redis, so it is never the one in REDIS_URL unless VEKHA_TEST_REDIS_URL says so. */
function testEnvironment(redis, factsFile) {
  const { REDIS_URL: _ofTheReader, ...env } = process.env;
  return {
    ...env,
    VEKHA_TEST_FACTS: factsFile,
    ...(redis.url === undefined ? {} : { REDIS_URL: redis.url, VEKHA_TEST_REDIS_URL: redis.url }),
    ...(redis.command === undefined ? {} : { REDIS_SERVER_BIN: redis.command }),
    ...(soak ? { VEKHA_SOAK: '1' } : {}),
  };
}

async function runJest({ folder, redis, signal }) {
  const output = resultsFile(folder);
  rmSync(output, { force: true });
  const factsFile = join(folder, 'facts.jsonl');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const words = [jest, '--json', `--outputFile=${output}`, ...jestArguments.filter((word) => !word.startsWith('--outputFile='))];
  const { code } = await run(process.execPath, words, { cwd: root, env: testEnvironment(redis, factsFile), signal, inherit: true });
  const results = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : undefined;
  process.stdout.write(`${summarise({ results, facts: readFacts(factsFile), redis, env: process.env, soak })}\n`);
  return code;
}

async function main(signal) {
  await step('Node.js', () => checkNode());
  await step('Зависимости', () => installDependencies(root, { signal }));
  await step('Сборка', () => buildIfChanged(root, { signal }));
  const folder = mkdtempSync(join(tmpdir(), 'vekha-test-'));
  const children = new Children();
  try {
    const packageFolder = join(root, '.data', 'redis-package');
    mkdirSync(join(root, '.data'), { recursive: true, mode: 0o700 });
    const redis = await step('Redis для проверок', () =>
      findAndStartRedis(children, {
        url: process.env.VEKHA_TEST_REDIS_URL,
        packageFolder,
        folder: join(folder, 'redis'),
        durable: false,
        logFolder: folder,
        signal,
      }),
    );
    if (redis.url === undefined && process.env.VEKHA_TEST_REDIS_REQUIRED === 'on') {
      throw new Failure(`нет Redis (${redis.why}), а без него проверка здесь не засчитывается`, redis.mend);
    }
    return await runJest({ folder, redis, signal });
  } finally {
    await children.stopAll(GRACE_MS);
    rmSync(folder, { recursive: true, force: true });
  }
}

const signal = stopSignal();
try {
  process.exitCode = await main(signal);
} catch (error) {
  process.stderr.write(signal.aborted ? '\nПрервано.\n' : describeFailure(error));
  process.exitCode = 1;
}
