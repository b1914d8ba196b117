import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();
const REPOSITORY = resolve(__dirname, '../..');

/** Stands in for npm: `test` leaves jest's results, each script ends as the environment says. */
const NPM = `#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
const script = words[0] === 'run' ? words.find((word) => word !== 'run' && !word.startsWith('-')) : words[0];
const file = words.find((word) => word.startsWith('--outputFile='));
if (script === 'test' && process.env.RESULTS) writeFileSync(file.slice('--outputFile='.length), process.env.RESULTS);
if (script === 'test' && process.env.VEKHA_TEST_REDIS_REQUIRED !== 'on') process.exit(9);
process.exit((process.env.FAILING ?? '').split(' ').includes(script) ? 1 : 0);
`;

const GREEN = { numPassedTests: 40, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };

function runCi(env: NodeJS.ProcessEnv, hasNode = true): { lines: string[]; status: number | null } {
  const root = newFolder();
  cpSync(join(REPOSITORY, '.ci'), join(root, '.ci'), { recursive: true });
  cpSync(join(REPOSITORY, 'deploy/local'), join(root, 'deploy/local'), { recursive: true });
  const bin = join(root, 'bin');
  mkdirSync(bin);
  for (const tool of ['bash', 'env', 'mktemp', 'rm', 'dirname']) symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
  if (hasNode) symlinkSync(process.execPath, join(bin, 'node'));
  writeFileSync(join(bin, 'npm'), NPM);
  chmodSync(join(bin, 'npm'), 0o755);
  const { stdout, status } = spawnSync('/usr/bin/bash', [join(root, '.ci/run')], { cwd: '/', env: { PATH: bin, ...env }, encoding: 'utf8' });
  return { lines: stdout.trimEnd().split('\n'), status };
}

describe('.ci/run', () => {
  it('ends with the tests and the parts that passed, alone on a line, and exits with 0', () => {
    const { lines, status } = runCi({ RESULTS: JSON.stringify(GREEN) });
    expect(lines.at(-1)).toBe('43 passed, 0 failed');
    expect(status).toBe(0);
  });

  it('a failed test fails the run and is counted', () => {
    const { lines, status } = runCi({ FAILING: 'test', RESULTS: JSON.stringify({ ...GREEN, numFailedTests: 2 }) });
    expect(lines.at(-1)).toBe('42 passed, 3 failed');
    expect(status).toBe(1);
  });

  it.each(['typecheck', 'lint'])('a failed %s fails the run, the other parts still run', (script) => {
    const { lines, status } = runCi({ FAILING: script, RESULTS: JSON.stringify(GREEN) });
    expect(lines.at(-1)).toBe('42 passed, 1 failed');
    expect(status).toBe(1);
  });

  it.each([['no results', ''], ['cut results', '{"numPassed']])('%s are a failure, never a pass', (_what, written) => {
    const { lines, status } = runCi({ RESULTS: written });
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('without Node still ends with its line and fails', () => {
    const { lines, status } = runCi({ RESULTS: JSON.stringify(GREEN) }, false);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });
});
