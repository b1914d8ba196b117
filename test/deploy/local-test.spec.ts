import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInCheckout, type Checkout } from './stand-in-checkout';
import { temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();

/** Stands in for jest: says what it was given, leaves results and a fact, ends as the environment says. */
const JEST = `
const { appendFileSync, writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
const { REDIS_URL, VEKHA_TEST_REDIS_URL, REDIS_SERVER_BIN, VEKHA_SOAK } = process.env;
console.log(JSON.stringify({ words: words.filter((word) => !word.startsWith('--outputFile')), REDIS_URL, VEKHA_TEST_REDIS_URL, VEKHA_SOAK, ownRedis: REDIS_SERVER_BIN !== undefined }));
appendFileSync(process.env.VEKHA_TEST_FACTS, JSON.stringify({ kind: 'ran', what: 'SQLite' }) + '\\n');
const results = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };
writeFileSync(words.find((word) => word.startsWith('--outputFile=')).slice('--outputFile='.length), JSON.stringify(results));
process.exit(Number(process.env.JEST_CODE ?? 0));
`;

describe('npm test', () => {
  let checkout: Checkout;
  beforeEach(async () => {
    checkout = await standInCheckout(newFolder());
    mkdirSync(join(checkout.root, 'node_modules/jest/bin'), { recursive: true });
    writeFileSync(join(checkout.root, 'node_modules/jest/bin/jest.js'), JEST);
  });

  async function run(words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
    const running = checkout.test(words, env);
    const code = await running.exitCode();
    const given = /^\{.*\}$/m.exec(running.said())?.[0];
    return { code, said: running.said(), given: given === undefined ? undefined : (JSON.parse(given) as Record<string, unknown>) };
  }

  it('gives jest a real Redis of its own, and sums up what ran against what', async () => {
    const { code, given, said } = await run(['libs/jobs', '-t', 'queue']);
    expect(code).toBe(0);
    expect(given).toMatchObject({ words: ['--json', 'libs/jobs', '-t', 'queue'], ownRedis: true });
    expect(given?.['REDIS_URL']).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
    expect(given?.['VEKHA_TEST_REDIS_URL']).toBe(given?.['REDIS_URL']);
    expect(said).toContain('проверено на: Redis 7.9.9');
    expect(said).toContain('проверено на: SQLite');
  });

  it('never uses the Redis of REDIS_URL: tests flush theirs', async () => {
    const { given } = await run([], { REDIS_URL: 'redis://127.0.0.1:1' });
    expect(given?.['REDIS_URL']).not.toBe('redis://127.0.0.1:1');
  });

  it('passes on the exit code of jest', async () => {
    expect((await run([], { JEST_CODE: '3' })).code).toBe(3);
  });

  it('--soak asks for the larger numbers and is no word for jest', async () => {
    const { given, said } = await run(['--soak']);
    expect(given).toMatchObject({ words: ['--json'], VEKHA_SOAK: '1' });
    expect(said).toContain('Итог (большие числа)');
  });

  it('without any Redis runs the rest and says loudly what did not run', async () => {
    const { code, given, said } = await run([], { REDIS_SERVER_BIN: '', REDIS_URL: 'redis://127.0.0.1:1' });
    expect(code).toBe(0);
    expect(given?.['REDIS_URL']).toBeUndefined();
    expect(said).toContain('!!! НЕ ПРОВЕРЕНО: настоящий Redis');
  });

  it('fails without any Redis when one is required', async () => {
    const { code, given, said } = await run([], { REDIS_SERVER_BIN: '', VEKHA_TEST_REDIS_REQUIRED: 'on' });
    expect(code).toBe(1);
    expect(given).toBeUndefined();
    expect(said).toContain('Что сделать: поставьте Redis');
  });
});
