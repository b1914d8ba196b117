import { createHash, type Hash } from 'node:crypto';
import { FileDamaged, type FileCondition } from '@vekha/event-sourcing/file-store';

/** Lets the chunks through; the last one only when the hash of the whole is the promised one. @throws FileDamaged */
export async function* checkedContent(sha256: string, content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const chunk of content) {
    if (held) yield held;
    hash.update(chunk);
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new FileDamaged(sha256);
  if (held) yield held;
}

/** Reads to the end for the sake of the hash alone. */
export async function conditionOf(content: AsyncIterable<Uint8Array> | undefined): Promise<FileCondition> {
  if (!content) return 'missing';
  try {
    for await (const _chunk of content);
    return 'sound';
  } catch (error) {
    if (error instanceof FileDamaged) return 'damaged';
    throw error;
  }
}

/** Hash and size of what passes. */
export class Measured {
  private readonly hash: Hash = createHash('sha256');
  private size = 0;

  take(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.size += chunk.byteLength;
  }

  result(): { readonly sha256: string; readonly size: number } {
    return { sha256: this.hash.digest('hex'), size: this.size };
  }
}
