import { canonicalJson, type JsonValue } from './canonical-json';

declare const sealedBrand: unique symbol;

/**
 * A datum about a person, closed. Domain code may move it from a command into a personal field of an event and nothing
 * else: it shows no content, and no decision can depend on one. In a command it is what will be sealed; in an event read
 * back it is the envelope as stored.
 */
export interface Sealed {
  readonly [sealedBrand]: true;
}

/** A person's date, closed; it gives away whole years only, so that a rule can ask for an age while it is written. */
export interface SealedDate extends Sealed {
  /** Whole years from the date to a later civil day. */
  yearsOn(day: string): number;
}

/** What lies in the log in place of a personal value. Byte for byte what is hashed. */
export interface Envelope {
  readonly $pd: 1;
  /** The key, by an id drawn at random. */
  readonly k: string;
  readonly a: 'A256GCM';
  /** Nonce and ciphertext with its tag, in base64. */
  readonly n: string;
  readonly c: string;
}

/** Where an envelope stands in the log: it opens nowhere else. `pointer` is a JSON pointer into the event's data. */
export interface EnvelopePlace {
  readonly scope: string;
  readonly stream: string;
  readonly eventId: string;
  readonly schemaVersion: number;
  readonly pointer: string;
}

/** An envelope read back, with its place: all that opening it takes beside the key. */
export interface PlacedEnvelope extends Envelope {
  readonly at: EnvelopePlace;
}

const CLOSED = 'закрыто';

/** A personal value on its way from a command to its envelope. Nothing but a sealer sees its content. */
export class ToSeal {
  readonly #content: string;
  readonly #date: string | undefined;

  /** @param field path of the field within its command: sealed too, so that a repeated request can be told from another */
  constructor(field: string, value: JsonValue) {
    this.#content = canonicalJson({ f: field, v: value });
    this.#date = typeof value === 'string' ? value : undefined;
  }

  /** The canonical bytes to seal. Only adapters of the sealer port may ask. */
  static contentOf(value: ToSeal): string {
    return value.#content;
  }

  yearsOn(day: string): number {
    const [year, rest] = [Number(day.slice(0, 4)), day.slice(5)];
    const born = this.#date ?? day;
    return year - Number(born.slice(0, 4)) - (rest < born.slice(5) ? 1 : 0);
  }

  toJSON(): string {
    return CLOSED;
  }

  toString(): string {
    return CLOSED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return CLOSED;
  }
}

/** The same, as domain code sees it. */
export function sealed(field: string, value: JsonValue): Sealed {
  return new ToSeal(field, value) as unknown as Sealed;
}

/** The value inside the bytes that were sealed. */
export function valueOfContent(content: string): JsonValue {
  return (JSON.parse(content) as { readonly v: JsonValue }).v;
}

export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && (value as Partial<Envelope>).$pd === 1;
}

export function isPlaced(value: unknown): value is PlacedEnvelope {
  return isEnvelope(value) && typeof (value as Partial<PlacedEnvelope>).at === 'object';
}

export function isSealed(value: unknown): boolean {
  return value instanceof ToSeal || isEnvelope(value);
}

/** Tells one sealed value of a log from every other. */
export function envelopePlace({ at: { scope, stream, eventId, pointer } }: PlacedEnvelope): string {
  return [scope, stream, eventId, pointer].join('\n');
}

/** Every sealed value anywhere within, each once, in the order it stands in. */
export function sealedWithin(values: unknown): readonly PlacedEnvelope[] {
  const found = new Map<string, PlacedEnvelope>();
  const look = (value: unknown): void => {
    if (isPlaced(value)) found.set(envelopePlace(value), value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(values);
  return [...found.values()];
}
