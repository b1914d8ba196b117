import { SealingRefused } from '@vekha/event-sourcing/sealing';
import type { KeyPlace, KeyStore } from '../key-store';

const SCHOOL = 'school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const place: KeyPlace = { scope: SCHOOL, subject: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0777', purpose: 'mentoring' };
const act = { number: '1-У', date: '2026-03-02' };
const elsewhere: readonly (readonly [string, Partial<KeyPlace>])[] = [
  ['purpose', { purpose: 'diagnostics' }],
  ['person', { subject: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0778' }],
  ['school', { scope: 'school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0029' }],
];

/** The rules every key store keeps. */
export function describeKeyStoreConformance(name: string, open: () => { readonly store: KeyStore; close(): void }): void {
  describe(`The key store: ${name}`, () => {
    let harness: ReturnType<typeof open>;
    let store: KeyStore;
    beforeEach(() => {
      harness = open();
      store = harness.store;
    });
    afterEach(() => harness.close());

    it('makes one key for a place and keeps it', async () => {
      const first = await store.keyFor(place);
      expect(first.keyId).toMatch(/^[0-9a-f]{32}$/);
      expect(first.key).toHaveLength(32);
      expect(await store.keyFor({ ...place })).toEqual(first);
      expect(await store.find([first.keyId, 'ab'.repeat(16)])).toEqual(new Map([[first.keyId, { ...place, state: 'active', key: first.key }]]));
    });

    it.each(elsewhere)('makes another for another %s', async (_what, change) => {
      const [one, other] = [await store.keyFor(place), await store.keyFor({ ...place, ...change })];
      expect(other.keyId).not.toBe(one.keyId);
      expect(other.key).not.toEqual(one.key);
      await store.destroy(place, act);
      expect(await store.keyFor({ ...place, ...change })).toEqual(other);
    });

    it('makes one key even when many ask at once', async () => {
      const keys = await Promise.all(Array.from({ length: 20 }, () => store.keyFor(place)));
      expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    });

    it('destroys a key behind a fence that no new key gets past, and tells under which act', async () => {
      const { keyId, key } = await store.keyFor(place);
      const destroyed = await store.destroy(place, act);
      expect(destroyed).toEqual({ keys: [{ keyId, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }], killed: true });
      expect(JSON.stringify(destroyed)).not.toContain(Buffer.from(key).toString('hex'));
      expect(await store.find([keyId])).toEqual(new Map([[keyId, { ...place, state: 'destroyed', act }]]));
      await expect(store.keyFor(place)).rejects.toThrow(SealingRefused);
    });

    it('gives the same answer to a repeated destruction, and keeps the first act', async () => {
      const { keyId } = await store.keyFor(place);
      const { keys } = await store.destroy(place, act);
      expect(await store.destroy(place, { number: '2-У', date: '2026-04-02' })).toEqual({ keys, killed: false });
      expect((await store.find([keyId])).get(keyId)).toMatchObject({ act });
      expect(await store.counts()).toEqual({ active: 0, destroyed: 1, fences: 1 });
    });

    it('learns the act afterwards when it was not told at once', async () => {
      const { keyId } = await store.keyFor(place);
      await store.destroy(place);
      expect((await store.find([keyId])).get(keyId)).toEqual({ ...place, state: 'destroyed', act: undefined });
      await store.destroy(place, act);
      expect((await store.find([keyId])).get(keyId)).toMatchObject({ act });
    });

    it('fences a place that never had a key', async () => {
      expect(await store.destroy(place, act)).toEqual({ keys: [], killed: false });
      await expect(store.keyFor(place)).rejects.toThrow(SealingRefused);
      expect(await store.counts()).toEqual({ active: 0, destroyed: 0, fences: 1 });
    });

    it('takes for destroyed also a key that only others know of', async () => {
      const known = { keyId: 'cd'.repeat(16), fingerprint: 'ef'.repeat(16) };
      expect(await store.destroy(place, act, [known])).toEqual({ keys: [known], killed: false });
      expect((await store.find([known.keyId])).get(known.keyId)).toEqual({ ...place, state: 'destroyed', act });
    });

    it('counts and tells nothing else', async () => {
      expect(await store.counts()).toEqual({ active: 0, destroyed: 0, fences: 0 });
      await store.keyFor(place);
      expect(await store.counts()).toEqual({ active: 1, destroyed: 0, fences: 0 });
    });
  });
}
