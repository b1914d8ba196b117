import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { SealingRefused } from '@vekha/event-sourcing/sealing';
import { describeKeyStoreConformance } from '@vekha/personal-data/conformance/key-store-conformance';
import { KeyDamaged, MasterKeyRefused } from '@vekha/personal-data/key-store';
import { SqliteKeyStore } from '@vekha/personal-data/sqlite/sqlite-key-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';

const MASTER = Buffer.alloc(32, 7);
const place = { scope: 'school:a', subject: 'person-a', purpose: 'mentoring' };

describeKeyStoreConformance('a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-keys-'));
  const store = SqliteKeyStore.open(join(folder, 'keys.sqlite'), MASTER);
  return {
    store,
    close: () => {
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('The key store in a SQLite file', () => {
  let folder: string;
  let file: string;
  let store: SqliteKeyStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-keys-'));
    file = join(folder, 'keys', 'keys.sqlite');
    store = SqliteKeyStore.open(file, MASTER);
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  const bytesOfFolder = (): Buffer => Buffer.concat(readdirSync(join(folder, 'keys')).map((name) => readFileSync(join(folder, 'keys', name))));
  const behindItsBack = <Result>(work: (database: SqliteDatabase) => Result): Result => {
    const database = SqliteDatabase.open(file, { busyTimeoutMs: 5_000 });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const wrappedOf = (keyId: string): Buffer => behindItsBack((database) => Buffer.from(database.prepareTuples<[Uint8Array]>('SELECT wrapped FROM data_key WHERE key_id = ?').get(keyId)?.[0] ?? []));

  it('is its owner’s alone and holds no key as it is', async () => {
    const { key } = await store.keyFor(place);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o077).toBe(0);
    expect(bytesOfFolder().includes(Buffer.from(key))).toBe(false);
    expect(bytesOfFolder().includes(MASTER)).toBe(false);
  });

  it('leaves no trace of a destroyed key in any of its files, not even of its wrapping', async () => {
    const { keyId, key } = await store.keyFor(place);
    const wrapped = wrappedOf(keyId);
    expect(bytesOfFolder().includes(wrapped)).toBe(true);
    await store.destroy(place);
    for (const trace of [wrapped, wrapped.subarray(12, 28), Buffer.from(key)]) expect(bytesOfFolder().includes(trace)).toBe(false);
  });

  it('keeps keys and fences over a restart', async () => {
    const kept = await store.keyFor(place);
    await store.destroy({ ...place, purpose: 'diagnostics' });
    store.close();
    store = SqliteKeyStore.open(file, MASTER);
    expect(await store.keyFor(place)).toEqual(kept);
    await expect(store.keyFor({ ...place, purpose: 'diagnostics' })).rejects.toThrow(SealingRefused);
  });

  it('lets no second process open or make what the first has destroyed a moment ago', async () => {
    const beside = SqliteKeyStore.open(file, MASTER);
    const { keyId } = await beside.keyFor(place);
    expect((await store.find([keyId])).get(keyId)?.state).toBe('active');
    await beside.destroy(place);
    expect((await store.find([keyId])).get(keyId)?.state).toBe('destroyed');
    await expect(store.keyFor(place)).rejects.toThrow(SealingRefused);
    beside.close();
  });

  it('refuses another master key, and says what to do', () => {
    const wrong = (): SqliteKeyStore => SqliteKeyStore.open(file, Buffer.alloc(32, 8));
    expect(wrong).toThrow(MasterKeyRefused);
    expect(wrong).toThrow(expect.objectContaining({ code: 'MASTER_KEY_WRONG', message: expect.stringContaining('Верните прежний ключ') }));
    expect(() => SqliteKeyStore.open(file, Buffer.alloc(31))).toThrow(expect.objectContaining({ code: 'MASTER_KEY_MALFORMED' }));
  });

  it('opens no key whose row was changed: neither its bytes nor whose it is', async () => {
    const [{ keyId }, other] = [await store.keyFor(place), await store.keyFor({ ...place, subject: 'person-b' })];
    behindItsBack((database) => database.prepare('UPDATE data_key SET subject = ? WHERE key_id = ?').run('person-c', keyId));
    await expect(store.find([keyId])).rejects.toThrow(KeyDamaged);
    behindItsBack((database) => database.exec(`UPDATE data_key SET wrapped = zeroblob(60) WHERE key_id = '${other.keyId}'`));
    await expect(store.find([other.keyId])).rejects.toThrow(KeyDamaged);
  });

  it('has fences that hold also against its own file', async () => {
    await store.keyFor({ ...place, subject: 'person-b' });
    await store.destroy(place);
    expect(() => behindItsBack((database) => database.exec('DELETE FROM fence'))).toThrow('a fence stays');
    const secondKey = `INSERT INTO data_key SELECT 'x', scope, 'person-a', purpose, fingerprint, wrapped FROM data_key`;
    expect(() => behindItsBack((database) => database.exec(secondKey))).toThrow('no key behind a fence');
  });

  it('says that it refuses for now while another holds the file', async () => {
    const holder = SqliteDatabase.open(file);
    holder.exec('BEGIN EXCLUSIVE');
    await expect(store.counts()).rejects.toThrow(StoreUnavailable);
    holder.rollback();
    holder.close();
  }, 20_000);

  it('restored from an older copy takes for destroyed what the log tells it, whether the copy had the key or not', async () => {
    const early = await store.keyFor(place);
    copyFileSync(file, join(folder, 'copy'));
    const late = await store.keyFor({ ...place, purpose: 'diagnostics' });
    const [ofEarly, ofLate] = [await store.destroy(place), await store.destroy({ ...place, purpose: 'diagnostics' })];
    store.close();
    copyFileSync(join(folder, 'copy'), file);
    store = SqliteKeyStore.open(file, MASTER);
    expect((await store.find([early.keyId])).get(early.keyId)?.state).toBe('active');
    expect(await store.destroy(place, undefined, ofEarly.keys)).toEqual({ ...ofEarly, killed: true });
    expect(await store.destroy({ ...place, purpose: 'diagnostics' }, undefined, ofLate.keys)).toEqual({ ...ofLate, killed: false });
    expect([...(await store.find([early.keyId, late.keyId])).values()].map(({ state }) => state)).toEqual(['destroyed', 'destroyed']);
  });
});
