import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readConfiguration } from './configuration';
import { openDataFolder } from './data-folder';

const BUILT = resolve(__dirname, '../../../dist/libs/installation/src');
const OPEN = `const { openDataFolder } = require(process.argv[1] + '/data-folder.js');
const { readConfiguration } = require(process.argv[1] + '/configuration.js');
const { origin, idempotencySecret } = openDataFolder(readConfiguration(process.env));
process.stdout.write(origin + ' ' + idempotencySecret);`;

describe('The data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (more: Record<string, string> = {}) => openDataFolder(readConfiguration({ VEKHA_DATA_DIR: folder, ...more }));

  it('makes an origin and a secret once and keeps them, the secret for its owner only', () => {
    const first = open();
    expect(first.origin).toMatch(/^vekha-[0-9a-f-]{36}$/);
    expect(first.idempotencySecret).toMatch(/^[0-9a-f]{64}$/);
    expect(open()).toEqual(first);
    expect(statSync(join(folder, 'idempotency-secret')).mode & 0o077).toBe(0);
  });

  it('takes the origin and the file of the secret that it is told', () => {
    const file = join(folder, 'my-secret');
    writeFileSync(file, 'told\n');
    expect(open({ VEKHA_ORIGIN: 'my-town', VEKHA_IDEMPOTENCY_SECRET_FILE: file })).toMatchObject({ origin: 'my-town', idempotencySecret: 'told' });
    expect(readdirSync(folder)).toEqual(['my-secret']);
  });

  (existsSync(BUILT) ? it : it.skip)('lets processes that start at once agree on one origin and one secret', async () => {
    const run = promisify(execFile);
    const env = { PATH: process.env['PATH'], VEKHA_DATA_DIR: join(folder, 'new') };
    const answers = await Promise.all(Array.from({ length: 6 }, () => run(process.execPath, ['-e', OPEN, BUILT], { env })));
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['idempotency-secret', 'origin']);
  }, 60_000);
});
