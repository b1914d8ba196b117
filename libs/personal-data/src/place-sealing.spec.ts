import { ToSeal, valueOfContent } from '@vekha/event-sourcing/sealed';
import { SealingRefused } from '@vekha/event-sourcing/sealing';
import fc from 'fast-check';
import { InMemoryKeyStore } from './in-memory/in-memory-key-store';
import { openedContent, sealedContent, type SealedAt } from './place-sealing';
import { VaultSealer } from './vault-sealer';

const KEY = Buffer.alloc(32, 1);
const at: SealedAt = { origin: 'spec', scope: 'school:a', stream: 'person-a', eventId: 'event-a', schemaVersion: 1, pointer: '/fullName', subject: 'person-a', purpose: 'mentoring' };
const CONTENT = ToSeal.contentOf(new ToSeal('fullName', 'Проба Тестова'));
const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

describe('A value sealed for its place', () => {
  it('opens there and gives back exactly what was sealed, whatever it is', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')), fc.integer(), fc.array(fc.string({ unit: 'grapheme-ascii' })));
    fc.assert(
      fc.property(value, (datum) => {
        const content = ToSeal.contentOf(new ToSeal('field', datum));
        const opened = openedContent(KEY, sealedContent(KEY, content, at), at);
        expect(opened).toBe(content);
        expect(valueOfContent(opened ?? '')).toEqual(datum);
      }),
    );
  });

  it('gives the same bytes again for the same place, so that a repeat is the same append', () => {
    expect(sealedContent(KEY, CONTENT, { ...at })).toEqual(sealedContent(KEY, CONTENT, at));
  });

  it.each(Object.keys(at) as (keyof SealedAt)[])('neither opens nor looks the same with another %s', (part) => {
    const sealedHere = sealedContent(KEY, CONTENT, at);
    const elsewhere = { ...at, [part]: part === 'schemaVersion' ? 2 : `${at[part]}x` };
    expect(openedContent(KEY, sealedHere, elsewhere)).toBeUndefined();
    const sealedThere = sealedContent(KEY, CONTENT, elsewhere);
    expect(sealedThere.n).not.toBe(sealedHere.n);
    expect(sealedThere.c).not.toBe(sealedHere.c);
  });

  it('does not take the end of one part of its place for the beginning of the next', () => {
    const moved = { ...at, stream: `${at.stream}e`, eventId: at.eventId.slice(1) };
    expect(openedContent(KEY, sealedContent(KEY, CONTENT, at), moved)).toBeUndefined();
  });

  it('opens with no other key', () => {
    expect(openedContent(Buffer.alloc(32, 2), sealedContent(KEY, CONTENT, at), at)).toBeUndefined();
  });

  it('never opens to something else after any change of a bit: 10 000 of them', () => {
    const { n, c } = sealedContent(KEY, CONTENT, at);
    const [nonce, ciphertext] = [bytesOf(n), bytesOf(c)];
    const bits = (nonce.length + ciphertext.length) * 8;
    for (let flip = 0; flip < 10_000; flip += 1) {
      const changed = Buffer.concat([nonce, ciphertext]);
      // Each bit alone at first, then pairs of bits ever further apart.
      for (const bit of flip < bits ? [flip] : [flip % bits, (flip * 7919 + Math.floor(flip / bits)) % bits]) changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (changed.equals(Buffer.concat([nonce, ciphertext]))) continue;
      const envelope = { n: changed.subarray(0, nonce.length).toString('base64'), c: changed.subarray(nonce.length).toString('base64') };
      expect(openedContent(KEY, envelope, at)).toBeUndefined();
    }
  });

  it('cut short, or with nothing in it, does not open and does not throw', () => {
    const { n, c } = sealedContent(KEY, CONTENT, at);
    for (const envelope of [{ n: '', c }, { n, c: '' }, { n, c: c.slice(0, 20) }, { n: n.slice(0, 8), c }, { n: 'не то', c: 'не то' }]) expect(openedContent(KEY, envelope, at)).toBeUndefined();
  });

  it('tells its length in steps of 32 bytes only', () => {
    const lengthOf = (text: string): number => bytesOf(sealedContent(KEY, ToSeal.contentOf(new ToSeal('f', text)), at).c).length;
    expect(new Set(['a', 'ab', 'abc', 'abcdefgh'].map(lengthOf))).toEqual(new Set([32 + 16]));
    expect(lengthOf('Проба Тестова, учитель')).toBe(64 + 16);
  });
});

describe('The sealer', () => {
  const { origin, ...place } = at;
  const value = new ToSeal('fullName', 'Проба Тестова');

  it('seals with the key of the person and purpose and says which, by an id that gives nothing away', async () => {
    const keys = new InMemoryKeyStore();
    const sealer = new VaultSealer({ keys, origin });
    const envelope = await sealer.seal(value, place);
    const { keyId, key } = await keys.keyFor(place);
    expect(Object.keys(envelope).sort()).toEqual(['$pd', 'a', 'c', 'k', 'n']);
    expect(envelope).toMatchObject({ $pd: 1, a: 'A256GCM', k: keyId });
    expect(openedContent(key, envelope, at)).toBe(CONTENT);
    expect(await sealer.seal(value, place)).toEqual(envelope);
    expect(JSON.stringify(envelope)).not.toContain('Проба');
  });

  it('seals nothing more about a person and purpose that were destroyed', async () => {
    const keys = new InMemoryKeyStore();
    await keys.destroy(place);
    await expect(new VaultSealer({ keys, origin }).seal(value, place)).rejects.toThrow(SealingRefused);
  });
});
