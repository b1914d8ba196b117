/** A value that survives JSON unchanged. Decimals travel as strings, amounts as integers in minor units. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Thrown for a value that JSON cannot carry without loss; `path` is a JSON pointer to it. */
export class NotCanonical extends Error {
  readonly code = 'NOT_CANONICAL_JSON';
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`Not canonical JSON at "${path || '/'}": ${reason}`);
  }
}

/**
 * Canonical JSON after RFC 8785 in a stricter profile: integers within 2^53, no fractions, strings in NFC without
 * lone surrogates, plain objects and dense arrays only. The same value always gives the same bytes, in every process.
 * @throws NotCanonical naming the place
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new NotCanonical(path, 'a number that is not an integer within 2^53');
      return Object.is(value, -0) ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new NotCanonical(path, `a value of type ${typeof value}`);
  }
}

function writeString(text: string, path: string): string {
  if (isPlainAscii(text)) return JSON.stringify(text);
  if (!text.isWellFormed()) throw new NotCanonical(path, 'a lone surrogate');
  if (text.normalize('NFC') !== text) throw new NotCanonical(path, 'a string that is not in NFC');
  return JSON.stringify(text);
}

function isPlainAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7e) return false;
  return true;
}

function writeArray(items: readonly unknown[], path: string): string {
  const parts: string[] = [];
  for (let index = 0; index < items.length; index += 1) parts.push(write(items[index], `${path}/${index}`));
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(path, 'an object of a class');
  // RFC 8785 sorts keys by UTF-16 code units, which is what the default sort does.
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${writeString(key, path)}:${write((value as Record<string, unknown>)[key], `${path}/${key}`)}`);
  return `{${parts.join(',')}}`;
}
