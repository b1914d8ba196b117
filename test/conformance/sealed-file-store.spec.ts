import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealingRefused } from '@vekha/event-sourcing/sealing';
import { bytesOf, digestOf, freshBytes, inChunks } from '@vekha/file-store/conformance/sample-content';
import { FolderFileStore } from '@vekha/file-store/folder/folder-file-store';
import { destroyData } from '@vekha/personal-data/destruction';
import { openedFrames, sealedFrames } from '@vekha/personal-data/sealed-frames';
import { SealedFileStore } from '@vekha/personal-data/sealed-file-store';
import { nameOfPlace, OTHER_SCHOOL, SCHOOL, VaultScene } from '@vekha/personal-data/testing/vault-scene';
import { scanFolder } from '../support/canary-scan';

const NAME = 'Пробова Канарейка';
const LETTER = Buffer.from(`Согласие. ${NAME}. `.repeat(9_000));
const PERSON = { id: 'person-a', purpose: 'consentProof' };
const ofPerson = { scope: SCHOOL, person: PERSON };
const ofNobody = { scope: SCHOOL };
const place = { scope: SCHOOL, subject: PERSON.id, purpose: PERSON.purpose };
const director = { actor: { id: 'token-a', role: 'director' }, scope: SCHOOL, occasion: 'file', requestId: 'request-a' };

describe('Files that lie sealed', () => {
  let folder: string;
  let vault: VaultScene;
  let files: FolderFileStore;
  let store: SealedFileStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-sealed-files-'));
    vault = new VaultScene();
    files = new FolderFileStore(folder);
    store = new SealedFileStore({ files, keys: vault.keys, opener: vault.opener, origin: 'spec', incoming: files.incoming });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const contentOf = async (sha256: string) => {
    const reading = await store.read(sha256, director);
    return reading.state === 'open' ? bytesOf(reading.content) : reading.state;
  };

  it.each([1, 65_535, 65_536, 65_537, 131_072, 200_000])('give back %i bytes as they were put, about a person or about nobody', async (size) => {
    const bytes = freshBytes(size);
    for (const subject of [ofPerson, ofNobody]) {
      const stored = await store.put(inChunks(bytes, 7_001), subject);
      expect(stored.size).toBe(size);
      expect(await files.verify(stored.sha256)).toBe('sound');
      expect(await contentOf(stored.sha256)).toEqual(bytes);
    }
  });

  it('are kept once within a school however they are cut, and apart for another school or subject', async () => {
    const put = (subject: Parameters<typeof store.put>[1], size: number) => store.put(inChunks(LETTER, size), subject);
    const once = [await put(ofNobody, 1_000), await put(ofNobody, 99_999)];
    expect(once[0]).toEqual(once[1]);
    const others = [await put(ofPerson, 1_000), await put({ scope: OTHER_SCHOOL }, 1_000), await put({ scope: SCHOOL, person: { ...PERSON, id: 'person-b' } }, 1_000)];
    expect(new Set([once[0], ...others].map((stored) => stored?.sha256)).size).toBe(4);
    expect(kept()).toHaveLength(4);
  });

  it('show nothing of their content on disk, nor its hash, neither while they come nor afterwards', async () => {
    async function* watched(): AsyncIterable<Uint8Array> {
      for await (const chunk of inChunks(LETTER, 50_000)) {
        yield chunk;
        expect(kept()).not.toEqual([]);
        expect(scanFolder(folder, [NAME])).toEqual([]);
      }
    }
    for (const subject of [ofPerson, ofNobody]) {
      await store.put(watched(), subject);
      rmSync(join(folder, 'incoming'), { recursive: true });
      expect(scanFolder(folder, [NAME, digestOf(LETTER)])).toEqual([]);
      files = new FolderFileStore(folder);
    }
  });

  it('would be caught if a build forgot to seal them', async () => {
    await files.put(inChunks(LETTER));
    expect(scanFolder(folder, [NAME]).map(({ canary }) => canary)).toEqual([NAME]);
  });

  it('leave nothing behind when the content breaks off', async () => {
    async function* breakingOff(): AsyncIterable<Uint8Array> {
      yield LETTER;
      throw new Error('the connection was lost');
    }
    for (const subject of [ofPerson, ofNobody]) await expect(store.put(breakingOff(), subject)).rejects.toThrow('the connection was lost');
    expect(kept()).toEqual([]);
  });

  it('open under the rights of the reader, each with one row of the journal that names the file and no content', async () => {
    const { sha256 } = await store.put(inChunks(LETTER), ofPerson);
    expect(await contentOf(sha256)).toEqual(LETTER);
    expect(vault.journal.entries).toEqual([expect.objectContaining({ role: 'director', occasion: 'file', seen: [{ purpose: 'consentProof', subjects: ['person-a'], fields: [`/files/${sha256}`] }] })]);
    for (const closed of [{ ...director, actor: { id: 'token-b', role: 'auditor' } }, { ...director, scope: OTHER_SCHOOL }]) expect(await store.read(sha256, closed)).toEqual({ state: 'hidden' });
    vault.blocked.add(nameOfPlace(place));
    expect(await store.read(sha256, director)).toEqual({ state: 'blocked' });
    vault.blocked.clear();
    vault.journal.broken = true;
    await expect(store.read(sha256, director)).rejects.toMatchObject({ code: 'ACCESS_JOURNAL_UNAVAILABLE' });
    expect(vault.journal.entries).toHaveLength(1);
  });

  it('open for nobody once destroyed, are taken no more, and are sound all the same', async () => {
    const { sha256 } = await store.put(inChunks(LETTER), ofPerson);
    const another = await store.put(inChunks(LETTER), ofNobody);
    await destroyData(vault.keys, { ...place, purposes: ['consentProof'], act: { number: '2-У', date: '2026-03-20' } });
    expect(await store.read(sha256, director)).toEqual({ state: 'destroyed', actNumber: '2-У', actDate: '2026-03-20' });
    expect(await files.verify(sha256)).toBe('sound');
    await expect(store.put(inChunks(LETTER), ofPerson)).rejects.toThrow(SealingRefused);
    expect(await contentOf(another.sha256)).toEqual(LETTER);
  });

  it('that were taken before files were sealed are read as they lie there', async () => {
    for (const bytes of [LETTER, Buffer.from('x')]) expect(await contentOf((await files.put(inChunks(bytes))).sha256)).toEqual(bytes);
    expect(vault.journal.entries).toEqual([]);
    expect(await contentOf('0'.repeat(64))).toBe('missing');
  });

  it('open in no other order, length or place, and with no bit changed', async () => {
    const { key, keyId } = await vault.keys.keyFor(place);
    const at = { ...place, origin: 'spec' };
    const [, ...frames] = await framesOf(sealedFrames(inChunks(freshBytes(150_000)), keyId, key, at));
    const [first, second, third] = frames as [Buffer, Buffer, Buffer];
    const opened = (given: readonly Buffer[], where = at) => bytesOf(openedFrames(inChunks(Buffer.concat(given)), key, where, () => new Error('damaged')));
    await opened(frames);
    const flipped = Buffer.from(second);
    flipped.writeUInt8(flipped.readUInt8(100) ^ 1, 100);
    for (const given of [[], [first, second], [second, first, third], [first, third], [...frames, third], [first, flipped, third], [first, second, third.subarray(0, -1)]]) await expect(opened(given)).rejects.toThrow('damaged');
    for (const where of [{ ...at, origin: 'other' }, { ...at, subject: 'person-b' }, { ...at, purpose: 'mentoring' }, { ...at, scope: OTHER_SCHOOL }]) await expect(opened(frames, where)).rejects.toThrow('damaged');
  });

  it('say so when they were changed on disk, and are mended when the same content comes again', async () => {
    const { sha256 } = await store.put(inChunks(LETTER), ofPerson);
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const sealed = readFileSync(path);
    for (const changed of [sealed.subarray(0, -1), Buffer.concat([sealed, Buffer.from('x')]), LETTER, Buffer.alloc(0)]) {
      writeFileSync(path, changed);
      expect(await contentOf(sha256)).toBe('damaged');
    }
    await store.put(inChunks(LETTER), ofPerson);
    expect(await contentOf(sha256)).toEqual(LETTER);
  });
});

async function framesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  for await (const frame of content) frames.push(Buffer.from(frame));
  return frames;
}
