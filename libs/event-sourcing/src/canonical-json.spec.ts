import fc from 'fast-check';
import { canonicalJson, NotCanonical } from './canonical-json';

const safeText = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.toWellFormed().normalize('NFC'));
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    safeText,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(safeText, tie('any'), { maxKeys: 5 }),
  ),
})).any;

function shuffled(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(shuffled);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).reverse().map(([key, inner]) => [key, shuffled(inner)]));
}

function refusalOf(input: unknown): NotCanonical {
  try {
    canonicalJson(input);
  } catch (error) {
    if (error instanceof NotCanonical) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

describe('Canonical JSON', () => {
  it('sorts keys by UTF-16 code units, as the example of RFC 8785 §3.2.3 does', () => {
    const input = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    // The Hebrew letter of the RFC decomposes under NFC, so this profile refuses it; the order of the rest is the RFC's.
    expect(refusalOf(input).reason).toBe('a string that is not in NFC');
    const { '\ufb33': _hebrew, ...rest } = input;
    expect(canonicalJson(rest).match(/(?<=:")[^"]+/g)).toEqual([
      'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face',
    ]);
  });

  it('puts a key of the astral planes before one of U+FF01, though its code point is greater', () => {
    expect(canonicalJson({ '\uff01': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\uff01":1}');
  });

  it('escapes exactly what RFC 8785 §3.2.2.2 escapes', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/\u007f\u2028')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028"');
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f')).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f"');
  });

  it('writes literals, integers and nesting without white space', () => {
    const nested = { b: [true, false, null], a: { y: -0, x: Number.MAX_SAFE_INTEGER, w: Number.MIN_SAFE_INTEGER } };
    expect(canonicalJson(nested)).toBe('{"a":{"w":-9007199254740991,"x":9007199254740991,"y":0},"b":[true,false,null]}');
    expect([canonicalJson({}), canonicalJson([]), canonicalJson('')]).toEqual(['{}', '[]', '""']);
  });

  it('keeps a key named __proto__ as data', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"constructor":2}'))).toBe('{"__proto__":1,"constructor":2}');
  });

  it.each<[string, unknown]>([
    ['a fraction', 0.5],
    ['an integer beyond 2^53', 2 ** 53],
    ['not-a-number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['a date object', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a lone surrogate', '\ud800'],
    ['a decomposed letter', 'и\u0306'],
  ])('refuses %s, naming the place', (_what, input) => {
    expect(refusalOf({ rows: [{ field: input }] })).toMatchObject({ code: 'NOT_CANONICAL_JSON', path: '/rows/0/field' });
  });

  it('refuses a hole in an array and a decomposed key', () => {
    const holey: unknown[] = [1];
    holey[2] = 3;
    expect(refusalOf(holey).path).toBe('/1');
    expect(refusalOf({ 'и\u0306': 1 }).reason).toBe('a string that is not in NFC');
    expect(refusalOf(undefined).message).toContain('"/"');
  });

  it('gives the same text again after parsing', () => {
    fc.assert(fc.property(value, (input) => {
      const text = canonicalJson(input);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }));
  });

  it('loses nothing: parsing gives the value back, negative zero aside', () => {
    fc.assert(fc.property(value, (input) => {
      expect(JSON.parse(canonicalJson(input))).toEqual(JSON.parse(JSON.stringify(input)));
    }));
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(fc.property(value, (input) => {
      expect(canonicalJson(shuffled(input))).toBe(canonicalJson(input));
    }));
  });
});
