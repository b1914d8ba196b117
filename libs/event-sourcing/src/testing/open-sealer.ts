import { derivedId } from '../identifiers';
import { isEnvelope, isPlaced, ToSeal, valueOfContent } from '../sealed';
import { type Sealer, SealingRefused } from '../sealing';

/** For specs only: envelopes that anyone can open. Subjects named in `destroyed` are refused. */
export function openSealer(purposes: readonly string[], destroyed: ReadonlySet<string> = new Set()): Sealer {
  return {
    purposes,
    seal: async (value, { eventId, pointer, subject, purpose }) => {
      if (destroyed.has(subject)) throw new SealingRefused();
      const content = Buffer.from(ToSeal.contentOf(value)).toString('base64');
      return { $pd: 1, k: derivedId(subject, purpose), a: 'A256GCM', n: derivedId(eventId, pointer), c: content };
    },
  };
}

/** Data with every sealed value replaced by what is inside it, so that a spec can say what it expects. */
export function opened(value: unknown): unknown {
  if (value instanceof ToSeal) return { sealed: valueOfContent(ToSeal.contentOf(value)) };
  if (isEnvelope(value)) return { sealed: valueOfContent(Buffer.from(value.c, 'base64').toString()) };
  if (Array.isArray(value)) return value.map((item) => opened(item));
  // A matcher of the test kit lives by its prototype, which a copy would lose.
  if (isMatcher(value)) return value;
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, opened(item)])) : value;
}

const isMatcher = (value: unknown): boolean => typeof value === 'object' && value !== null && 'asymmetricMatch' in value;

/** Data as an event read back would hold them: personal values in envelopes with a place. */
export function readBack(value: unknown, pointer = ''): unknown {
  if (value instanceof ToSeal) {
    const at = { scope: 'municipality', stream: 'scenario', eventId: 'scenario', schemaVersion: 1, pointer };
    return { $pd: 1, k: 'scenario', a: 'A256GCM', n: '', c: Buffer.from(ToSeal.contentOf(value)).toString('base64'), at };
  }
  if (isPlaced(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => readBack(item, `${pointer}/${index}`));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, readBack(item, `${pointer}/${name}`)])) : value;
}
