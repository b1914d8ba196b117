import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStoreUnavailable } from '@vekha/event-sourcing/file-store';

const RETRY_AFTER_SECONDS = 10;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** A content that had to be read once before it can be sealed, and can be read once more. */
export interface Draft {
  /** HMAC-SHA-256 of the content, in hex. */
  readonly mac: string;
  content(): AsyncIterable<Uint8Array>;
}

/**
 * Lets the work use a content twice. In between it lies in the folder under a key that only this process holds, for as long
 * as the work takes. @param macKey keys the hash of the content
 */
export async function withDraft<Result>(folder: string, content: AsyncIterable<Uint8Array>, macKey: Uint8Array, work: (draft: Draft) => Promise<Result>): Promise<Result> {
  const path = join(folder, `draft-${randomUUID()}`);
  const [key, counter, mac] = [randomBytes(32), randomBytes(16), createHmac('sha256', macKey)];
  try {
    const file = await refusing(() => open(path, 'wx', 0o600));
    try {
      const cipher = createCipheriv('aes-256-ctr', key, counter);
      for await (const chunk of content) {
        mac.update(chunk);
        await refusing(() => file.writeFile(cipher.update(chunk)));
      }
    } finally {
      await file.close();
    }
    return await work({
      mac: mac.digest('hex'),
      content: async function* () {
        const decipher = createDecipheriv('aes-256-ctr', key, counter);
        for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) yield decipher.update(chunk);
      },
    });
  } finally {
    await rm(path, { force: true });
  }
}

async function refusing<Value>(step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new FileStoreUnavailable(FULL.has(code) ? 'full' : 'unwritable', RETRY_AFTER_SECONDS, { cause });
  }
}
