import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FileStoreUnavailable } from '@vekha/event-sourcing/file-store';
import { describeFileStoreConformance } from '@vekha/file-store/conformance/file-store-conformance';
import { digestOf, freshBytes, inChunks } from '@vekha/file-store/conformance/sample-content';
import { FolderFileStore } from '@vekha/file-store/folder/folder-file-store';

const SOURCES = resolve(__dirname, '../../libs');
const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);

function harness(folder = mkdtempSync(join(tmpdir(), 'vekha-files-'))) {
  return {
    store: new FolderFileStore(folder),
    damage: (sha256: string, change: (bytes: Buffer) => Uint8Array) => writeFileSync(pathOf(folder, sha256), change(readFileSync(pathOf(folder, sha256)))),
    kept: () => filesIn(folder),
    close: () => rmSync(folder, { recursive: true }),
  };
}

describeFileStoreConformance('a folder', harness);

describe('The file store in a folder', () => {
  let folder: string;
  let store: FolderFileStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-files-'));
    store = new FolderFileStore(folder);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('lays a file under its hash and nothing else, for its owner only', async () => {
    const { sha256 } = await store.put(inChunks(freshBytes(10)));
    expect(statSync(pathOf(folder, sha256)).mode & 0o077).toBe(0);
    expect(filesIn(folder)).toEqual([sha256]);
  });

  it('killed in the middle of a file leaves no file, only a draft that is swept when nobody can be writing it', async () => {
    const child = fork(join(SOURCES, 'file-store/src/conformance/killed-process.ts'), [folder], { execArgv: ['--require', join(SOURCES, 'jobs/src/conformance/typescript-hook.cjs')] });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [draft = ''] = filesIn(folder);
    expect(readdirSync(folder)).toEqual(['incoming']);
    expect(filesIn(folder)).toHaveLength(1);
    expect(await store.sweep()).toBe(0);
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1_000);
    utimesSync(join(folder, 'incoming', draft), longAgo, longAgo);
    expect(await store.sweep()).toBe(1);
    expect(filesIn(folder)).toEqual([]);
  }, 60_000);

  it.each(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'])('on %s at any write or sync keeps nothing, says so, and takes the file once the disk does', async (code) => {
    const bytes = freshBytes(30_000);
    const handle = await open(join(folder, 'incoming'), 'r');
    const prototype = Object.getPrototypeOf(handle) as { write: unknown; sync: unknown };
    await handle.close();
    // Five writes and the sync of the file itself; the syncs of its folders come after it has its name.
    for (let k = 0; k < 6; k += 1) {
      const failing = failAt(prototype, k, code);
      const refusal = await store.put(inChunks(bytes)).then(() => undefined, (error: unknown) => error);
      expect(failing.calls()).toBeGreaterThan(k);
      expect(refusal).toBeInstanceOf(FileStoreUnavailable);
      expect(refusal).toMatchObject({ reason: code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'unwritable', retryAfterSeconds: 10 });
      jest.restoreAllMocks();
      expect(filesIn(folder)).toEqual([]);
    }
    await store.put(inChunks(bytes));
    expect(await store.verify(digestOf(bytes))).toBe('sound');
  });

  it('leaves drafts of others alone while they may be written', async () => {
    mkdirSync(join(folder, 'incoming'), { recursive: true });
    writeFileSync(join(folder, 'incoming', 'of-another-process'), 'half');
    expect(await store.sweep()).toBe(0);
  });
});

/** Lets the k-th write or sync of a file handle fail. */
function failAt(prototype: object, k: number, code: string): { calls: () => number } {
  let calls = 0;
  for (const name of ['write', 'sync'] as const) {
    const real = Reflect.get(prototype, name) as (...words: unknown[]) => Promise<unknown>;
    jest.spyOn(prototype as { write: () => Promise<unknown>; sync: () => Promise<unknown> }, name).mockImplementation(function (this: unknown, ...words: unknown[]) {
      calls += 1;
      return calls === k + 1 ? Promise.reject(Object.assign(new Error(code), { code })) : real.apply(this, words);
    });
  }
  return { calls: () => calls };
}
