import { type FileCondition, type FileStore, isDigest, type StoredFile } from '@vekha/event-sourcing/file-store';
import { checkedContent, conditionOf, Measured } from '../checked-content';

/** Files of one process, for specs. */
export class InMemoryFileStore implements FileStore {
  private readonly files = new Map<string, Uint8Array>();

  async put(content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const measured = new Measured();
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) {
      measured.take(chunk);
      chunks.push(chunk);
    }
    const stored = measured.result();
    this.files.set(stored.sha256, Buffer.concat(chunks));
    return stored;
  }

  async open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const bytes = this.files.get(sha256);
    return bytes && checkedContent(sha256, once(bytes));
  }

  async has(sha256: string): Promise<boolean> {
    return isDigest(sha256) && this.files.has(sha256);
  }

  async verify(sha256: string): Promise<FileCondition> {
    return conditionOf(await this.open(sha256));
  }

  async delete(sha256: string): Promise<boolean> {
    return this.files.delete(sha256);
  }

  hashes(): readonly string[] {
    return [...this.files.keys()];
  }

  /** What a failing disk does to a file, for specs. */
  damage(sha256: string, change: (bytes: Uint8Array) => Uint8Array): void {
    const bytes = this.files.get(sha256);
    if (bytes) this.files.set(sha256, change(Buffer.from(bytes)));
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
