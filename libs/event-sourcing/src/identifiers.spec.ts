import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { derivedId } from './identifiers';

describe('Derived ids', () => {
  it('are UUIDs of version 5 and the RFC variant', () => {
    fc.assert(fc.property(fc.array(fc.string()), (words) => {
      expect(derivedId(...words)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }));
  });

  it('are the first 16 bytes of SHA-1 over the name space and the words, marked as RFC 4122 §4.3 says', () => {
    const nameSpace = Buffer.from('6f0f3d5a6a0e5d0c9a550a6f3c1b7e21', 'hex');
    const hash = createHash('sha1').update(nameSpace).update('4:этап|1:4').digest('hex');
    const variant = ((Number.parseInt(hash.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
    const expected = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
    expect(derivedId('этап', 4)).toBe(expected);
  });

  it('never mix up where one word ends and the next begins', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(derivedId(...one)).not.toBe(derivedId(...other));
    }));
    expect(derivedId('a', 'bc')).not.toBe(derivedId('ab', 'c'));
    expect(derivedId('a|1:b')).not.toBe(derivedId('a', 'b'));
    expect(derivedId()).not.toBe(derivedId(''));
  });
});
