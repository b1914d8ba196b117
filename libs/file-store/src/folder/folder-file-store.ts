import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileCondition, type FileStore, FileStoreUnavailable, isDigest, type StoredFile } from '@vekha/event-sourcing/file-store';
import { checkedContent, conditionOf, Measured } from '../checked-content';

/** No upload takes this long: what was not written to since then was left behind by a process that is gone. */
const ABANDONED_AFTER_MS = 60 * 60 * 1_000;
const RETRY_AFTER_SECONDS = 10;

/**
 * Files in a folder, each under its own hash: `ab/cd/abcd…`. Bytes are first written beside the files, in `incoming`, made
 * durable, and only then get their name: under a hash there is the whole file or none.
 */
export class FolderFileStore implements FileStore {
  /** Folder of what is being written. */
  readonly incoming: string;

  /** Makes the folder when it is missing. */
  constructor(private readonly folder: string) {
    this.incoming = join(folder, 'incoming');
    mkdirSync(this.incoming, { recursive: true, mode: 0o700 });
  }

  async put(content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const draft = join(this.incoming, randomUUID());
    try {
      const stored = await this.write(draft, content);
      await this.giveName(draft, this.pathOf(stored.sha256));
      return stored;
    } finally {
      await rm(draft, { force: true });
    }
  }

  async open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    return (await this.has(sha256)) ? checkedContent(sha256, bytesAt(this.pathOf(sha256))) : undefined;
  }

  async has(sha256: string): Promise<boolean> {
    return isDigest(sha256) && (await unlessMissing(access(this.pathOf(sha256)).then(() => true))) === true;
  }

  async verify(sha256: string): Promise<FileCondition> {
    return conditionOf(await this.open(sha256));
  }

  async delete(sha256: string): Promise<boolean> {
    if (!(await this.has(sha256))) return false;
    const path = this.pathOf(sha256);
    await refusing(async () => {
      await rm(path, { force: true });
      await makeDurable(dirname(path));
    });
    return true;
  }

  /** Removes what processes that were killed left half written. @param now in milliseconds; the computer's clock when absent */
  async sweep(now = Date.now()): Promise<number> {
    let swept = 0;
    for (const name of await readdir(this.incoming)) {
      const draft = join(this.incoming, name);
      const found = await unlessMissing(stat(draft));
      if (!found || now - found.mtimeMs < ABANDONED_AFTER_MS) continue;
      await rm(draft, { force: true });
      swept += 1;
    }
    return swept;
  }

  private async write(draft: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const measured = new Measured();
    const handle = await refusing(() => open(draft, 'wx', 0o600));
    try {
      for await (const chunk of content) {
        measured.take(chunk);
        await refusing(() => writeAll(handle, chunk));
      }
      await refusing(() => handle.sync());
    } finally {
      await handle.close();
    }
    return measured.result();
  }

  /** A file that is there already is the same file, so it may be replaced: a damaged one is mended so. */
  private giveName(draft: string, path: string): Promise<void> {
    return refusing(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(draft, path);
      for (const folder of [dirname(path), dirname(dirname(path)), this.folder]) await makeDurable(folder);
    });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Opens the file only when somebody reads, so that nothing stays open that nobody came for. */
async function* bytesAt(path: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

/** `write` may take a part of the bytes, for instance up to the end of the disk. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength; ) {
    const { bytesWritten } = await handle.write(chunk, offset);
    offset += bytesWritten;
  }
}

/** A name lasts only when its folder has reached the disk too. */
async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Says in the words of the port what the disk refuses. */
async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new FileStoreUnavailable(FULL.has(code) ? 'full' : 'unwritable', RETRY_AFTER_SECONDS, { cause });
  }
}

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
