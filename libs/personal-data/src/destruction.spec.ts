import { StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { CheckedKeyStore } from './checked-key-store';
import { type DestroyedInLog, destroyData, redestroy } from './destruction';
import { InMemoryKeyStore } from './in-memory/in-memory-key-store';

const who = { scope: 'school:a', subject: 'person-a' };
const act = { number: '3-У', date: '2026-03-20' };

async function* told(...events: readonly DestroyedInLog[]): AsyncIterable<DestroyedInLog> {
  yield* events;
}

describe('Destruction', () => {
  it('takes every purpose named and no other, and tells the keys that are gone', async () => {
    const keys = new InMemoryKeyStore();
    const [mentoring, archive] = [await keys.keyFor({ ...who, purpose: 'mentoring' }), await keys.keyFor({ ...who, purpose: 'archive' })];
    const gone = await destroyData(keys, { ...who, purposes: ['mentoring', 'dissemination'], act });
    expect(gone.map(({ keyId }) => keyId)).toEqual([mentoring.keyId]);
    expect(await destroyData(keys, { ...who, purposes: ['mentoring', 'dissemination'], act })).toEqual(gone);
    expect(await keys.keyFor({ ...who, purpose: 'archive' })).toEqual(archive);
    expect(await keys.counts()).toEqual({ active: 1, destroyed: 1, fences: 2 });
  });

  it('is repeated for whatever an older copy of the keys brought back, and tells what that was', async () => {
    const restored = new InMemoryKeyStore();
    const revived = await restored.keyFor({ ...who, purpose: 'mentoring' });
    const unknown = { keyId: 'cd'.repeat(16), fingerprint: 'ef'.repeat(16) };
    const event = { ...who, purposes: ['mentoring', 'dissemination'], act, keys: [{ keyId: revived.keyId, fingerprint: 'f' }, unknown] };
    expect(await redestroy(restored, told(event))).toEqual({ told: 1, revived: [{ ...who, purpose: 'mentoring' }] });
    const found = await restored.find([revived.keyId, unknown.keyId]);
    expect([...found.values()].map(({ state }) => state)).toEqual(['destroyed', 'destroyed']);
    expect(found.get(unknown.keyId)).toMatchObject({ act });
    expect(await redestroy(restored, told(event))).toEqual({ told: 1, revived: [] });
  });
});

describe('Keys that are checked against the log', () => {
  const place = { ...who, purpose: 'mentoring' };

  it('are not used before the check has gone through, and the check is made once', async () => {
    const [order, inner] = [[] as string[], new InMemoryKeyStore()];
    const keys = new CheckedKeyStore(inner, async () => void order.push('checked'));
    expect(order).toEqual([]);
    await Promise.all([keys.keyFor(place), keys.find([]), keys.counts()]);
    expect(order).toEqual(['checked']);
  });

  it('are refused while the check fails, which is then made again', async () => {
    let failing = true;
    const keys = new CheckedKeyStore(new InMemoryKeyStore(), async () => {
      if (failing) throw new StoreUnavailable('unreachable', 1);
    });
    await expect(keys.keyFor(place)).rejects.toThrow(StoreUnavailable);
    await expect(keys.find([])).rejects.toThrow(StoreUnavailable);
    failing = false;
    expect((await keys.keyFor(place)).keyId).toHaveLength(32);
  });
});
