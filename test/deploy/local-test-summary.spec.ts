import { join } from 'node:path';
import { type Fact, type JestResults, type RedisUsed, testSummary } from './local-scripts';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();

function results(counts: Partial<JestResults>, pending: readonly string[] = []): JestResults {
  const assertionResults = [{ status: 'passed', fullName: 'a rule' }, ...pending.map((fullName) => ({ status: 'pending', fullName }))];
  return { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [{ assertionResults }], ...counts };
}

const REDIS: RedisUsed = { url: 'redis://127.0.0.1:1', version: '7.0.15', origin: 'частная копия пакета Debian' };

function summary(options: { results?: JestResults | undefined; facts?: readonly Fact[]; redis?: RedisUsed; env?: NodeJS.ProcessEnv }): string {
  return testSummary.summarise({ results: results({}), facts: [], redis: REDIS, env: {}, soak: false, ...options });
}

describe('the counts of a test run', () => {
  it('a spec that cannot be loaded counts as a failure', () => {
    expect(testSummary.countTests(results({ numFailedTests: 2, numRuntimeErrorTestSuites: 1 }))).toMatchObject({ passed: 3, failed: 3 });
  });

  it('a run without results is a failure', () => {
    expect(testSummary.countTests(undefined)).toEqual({ passed: 0, failed: 1, skipped: [] });
    expect(summary({ results: undefined })).toContain('jest не оставил результатов');
    expect(summary({ results: undefined })).not.toContain('проверено на');
  });

  it('a skipped test is named loudly', () => {
    const words = summary({ results: results({}, ['large numbers of kills']) });
    expect(words).toContain('Итог: прошло 3, не прошло 0, пропущено 1');
    expect(words).toContain('!!! ПРОПУЩЕНО: large numbers of kills');
  });
});

describe('what ran against what', () => {
  it('names the Redis and its version', () => {
    expect(summary({})).toContain('проверено на: Redis 7.0.15: настоящий, частная копия пакета Debian');
  });

  it('without Redis says loudly what did not run, why, and the mend', () => {
    const words = summary({ redis: { why: 'нет сети', mend: 'поставьте Redis' } });
    expect(words).toContain('проверено на: очередь внутри процесса');
    expect(words).toContain('!!! НЕ ПРОВЕРЕНО: настоящий Redis — нет сети. Что сделать: поставьте Redis');
  });

  it('claims nothing of a real EventStoreDB unless its address was given', () => {
    expect(summary({})).toContain('!!! НЕ ПРОВЕРЕНО: настоящий сервер EventStoreDB');
    expect(summary({ env: { VEKHA_TEST_EVENTSTORE_URL: 'esdb://127.0.0.1:2113' } })).not.toContain('настоящий сервер EventStoreDB');
  });

  it('is what the tests themselves wrote down, each fact once', () => {
    const file = join(newFolder(), 'facts.jsonl');
    const before = process.env['VEKHA_TEST_FACTS'];
    process.env['VEKHA_TEST_FACTS'] = file;
    try {
      ranAgainst('SQLite 3.53.0: журнал событий');
      ranAgainst('SQLite 3.53.0: журнал событий');
      skippedBecause('переполненный диск', 'нет прав на монтирование');
    } finally {
      if (before === undefined) delete process.env['VEKHA_TEST_FACTS'];
      else process.env['VEKHA_TEST_FACTS'] = before;
    }
    const words = summary({ facts: testSummary.readFacts(file) });
    expect(words.match(/SQLite 3\.53\.0/g)).toHaveLength(1);
    expect(words).toContain('!!! НЕ ПРОВЕРЕНО: переполненный диск — нет прав на монтирование');
  });

  it('is empty when no test wrote anything down', () => {
    expect(testSummary.readFacts(join(newFolder(), 'none.jsonl'))).toEqual([]);
  });
});
