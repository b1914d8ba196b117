import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration';
import { openDataFolder } from './data-folder';
import { openKeyStore } from './key-store-choice';

const place = { scope: 'school:a', subject: 'person-a', purpose: 'mentoring' };

describe('The keys of an installation', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const keyFound = async (more: Record<string, string> = {}): Promise<Uint8Array> => {
    const configuration = readConfiguration({ VEKHA_DATA_DIR: folder, ...more });
    const store = openKeyStore(configuration, openDataFolder(configuration));
    try {
      return (await store.keyFor(place)).key;
    } finally {
      store.close();
    }
  };
  const master = (): string => join(folder, 'secrets', 'master.key');

  it('stand under a master key made once, for its owner only, in a folder of its own', async () => {
    const key = await keyFound();
    expect(readFileSync(master(), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(master()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'secrets')).mode & 0o077).toBe(0);
    expect(await keyFound()).toEqual(key);
    expect(readdirSync(folder).sort()).toEqual(['idempotency-secret', 'keys', 'origin', 'secrets']);
  });

  it('stand under the master key that is configured, as a file or as it is, and none is made', async () => {
    const file = join(folder, 'my.key');
    writeFileSync(file, `${'ab'.repeat(32)}\n`);
    const key = await keyFound({ VEKHA_MASTER_KEY_FILE: file });
    expect(await keyFound({ VEKHA_MASTER_KEY: 'AB'.repeat(32) })).toEqual(key);
    expect(readdirSync(folder)).not.toContain('secrets');
  });

  it('do not open without their master key, and no new one takes its place', async () => {
    await keyFound();
    rmSync(master());
    await expect(keyFound()).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING', message: expect.stringContaining('Верните его из отдельной копии') });
    expect(readdirSync(join(folder, 'secrets'))).toEqual([]);
    await expect(keyFound({ VEKHA_MASTER_KEY_FILE: join(folder, 'absent') })).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
  });

  it('do not open under another master key, or under a spoiled one, which no message repeats', async () => {
    await keyFound();
    await expect(keyFound({ VEKHA_MASTER_KEY: 'ab'.repeat(32) })).rejects.toMatchObject({ code: 'MASTER_KEY_WRONG' });
    writeFileSync(master(), 'spoiled-secret');
    await expect(keyFound()).rejects.toMatchObject({ code: 'MASTER_KEY_MALFORMED', message: expect.not.stringContaining('spoiled-secret') });
    expect(() => readConfiguration({ VEKHA_MASTER_KEY: 'short-secret' })).toThrow(/VEKHA_MASTER_KEY: нужны 64 знака/);
  });
});
