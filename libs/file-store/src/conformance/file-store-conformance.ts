import { FileDamaged, type FileStore } from '@vekha/event-sourcing/file-store';
import { bytesOf, digestOf, freshBytes, inChunks } from './sample-content';

export interface FileStoreHarness {
  readonly store: FileStore;
  /** Changes stored bytes behind the back of the store. */
  damage(sha256: string, change: (bytes: Buffer) => Uint8Array): void;
  /** Names of everything the store keeps, finished or not. */
  kept(): readonly string[];
  close(): void;
}

/** What names of uploaded files have been made to say; here each is asked for as a hash. */
const TRICKS = ['', '.', '..', '../../etc/passwd', '/etc/passwd', '..%2f..%2f', 'incoming', 'CON', 'a\0b', '\u202Efdp.exe', 'x'.repeat(64), 'A'.repeat(64), `${'a'.repeat(64)}/..`, `${'a'.repeat(63)}\n`, '../'.repeat(21) + 'x'];

/** The rules every file store keeps. */
export function describeFileStoreConformance(name: string, open: () => FileStoreHarness): void {
  describe(`The file store: ${name}`, () => {
    let harness: FileStoreHarness;
    let store: FileStore;
    beforeEach(() => {
      harness = open();
      store = harness.store;
    });
    afterEach(() => harness.close());

    it.each([0, 1, 6_999, 7_000, 7_001, 1_000_000])('gives back %i bytes as they were put, known by their hash', async (size) => {
      const bytes = freshBytes(size);
      expect(await store.put(inChunks(bytes))).toEqual({ sha256: digestOf(bytes), size });
      expect(await bytesOf(await store.open(digestOf(bytes)))).toEqual(bytes);
      expect(await store.has(digestOf(bytes))).toBe(true);
      expect(await store.verify(digestOf(bytes))).toBe('sound');
    });

    it('keeps the same content once, however often and however much at the same time it is put', async () => {
      const bytes = freshBytes(50_000);
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => store.put(inChunks(bytes, 1_000 + index))));
      expect(new Set(answers.map(({ sha256 }) => sha256))).toEqual(new Set([digestOf(bytes)]));
      expect(harness.kept()).toHaveLength(1);
      expect(await store.verify(digestOf(bytes))).toBe('sound');
    });

    it('keeps files apart that are put at the same time', async () => {
      const files = Array.from({ length: 10 }, () => freshBytes(20_000));
      await Promise.all(files.map((bytes) => store.put(inChunks(bytes, 500))));
      for (const bytes of files) expect(await bytesOf(await store.open(digestOf(bytes)))).toEqual(bytes);
    });

    it('shows nothing of a file before the whole of it is there', async () => {
      const bytes = freshBytes(30_000);
      const seen: boolean[] = [];
      async function* watched(): AsyncIterable<Uint8Array> {
        for await (const chunk of inChunks(bytes)) {
          yield chunk;
          seen.push(await store.has(digestOf(bytes)));
        }
      }
      await store.put(watched());
      expect(seen).toEqual([false, false, false, false, false]);
    });

    it('keeps nothing of a content that breaks off, and passes on why', async () => {
      async function* breakingOff(): AsyncIterable<Uint8Array> {
        yield freshBytes(10_000);
        throw new Error('the connection was lost');
      }
      await expect(store.put(breakingOff())).rejects.toThrow('the connection was lost');
      expect(harness.kept()).toEqual([]);
    });

    it('notices a single changed bit anywhere, and a file cut short or grown; the reader never comes to the end', async () => {
      const bytes = freshBytes(3_000);
      const { sha256 } = await store.put(inChunks(bytes));
      const flips = Array.from({ length: 200 }, (_, index) => (index * 7_919) % (bytes.length * 8));
      const changes = flips.map((bit) => (file: Buffer) => {
        file.writeUInt8(file.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        return file;
      });
      for (const change of [...changes, (file: Buffer) => file.subarray(0, -1), (file: Buffer) => Buffer.concat([file, Buffer.from('x')]), () => Buffer.alloc(0)]) {
        harness.damage(sha256, () => change(Buffer.from(bytes)));
        expect(await store.verify(sha256)).toBe('damaged');
        await expect(bytesOf(await store.open(sha256))).rejects.toThrow(FileDamaged);
      }
    });

    it('mends a damaged file when its content is put again', async () => {
      const bytes = freshBytes(3_000);
      const { sha256 } = await store.put(inChunks(bytes));
      harness.damage(sha256, () => Buffer.from('other'));
      await store.put(inChunks(bytes));
      expect(await store.verify(sha256)).toBe('sound');
    });

    it('removes a file by an explicit act only, and says when there was none', async () => {
      const { sha256 } = await store.put(inChunks(freshBytes(100)));
      expect(await store.delete(sha256)).toBe(true);
      expect(await store.delete(sha256)).toBe(false);
      expect([await store.has(sha256), await store.open(sha256), await store.verify(sha256)]).toEqual([false, undefined, 'missing']);
    });

    it.each(TRICKS)('knows no file %j and touches nothing', async (trick) => {
      await store.put(inChunks(freshBytes(100)));
      const before = harness.kept();
      expect([await store.has(trick), await store.open(trick), await store.verify(trick), await store.delete(trick)]).toEqual([false, undefined, 'missing', false]);
      expect(harness.kept()).toEqual(before);
    });
  });
}
