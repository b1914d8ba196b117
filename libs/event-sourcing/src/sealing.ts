import type { JsonObject, JsonValue } from './canonical-json';
import type { Field, Fields, Personal } from './event-definition';
import type { StoredEvent } from './event-store';
import { type Envelope, type EnvelopePlace, isEnvelope, ToSeal } from './sealed';

/** For whom and what a value is sealed, and where it will stand. */
export interface SealPlace extends EnvelopePlace {
  /** Id of the person, or of the thing, the value is about. */
  readonly subject: string;
  readonly purpose: string;
}

/**
 * The port behind which personal values are sealed. The same value sealed for the same place gives the same bytes, so a
 * repeated append is the same append.
 */
export interface Sealer {
  /** The purposes personal fields may name. */
  readonly purposes: readonly string[];
  /**
   * @throws SealingRefused when the person's data for this purpose have been destroyed
   * @throws StoreUnavailable when the keys cannot be reached for now
   */
  seal(value: ToSeal, place: SealPlace): Promise<Envelope>;
}

/** For a house without keys: its catalogue may hold no personal field, so nothing is ever asked of it. */
export const nothingToSeal: Sealer = {
  purposes: [],
  seal: () => Promise.reject(new Error('This process has no keys to seal personal data with')),
};

/** Nothing more may be sealed about this person for this purpose; never a new key in place of a destroyed one. */
export class SealingRefused extends Error {
  readonly code = 'PERSONAL_DATA_DESTROYED';
  constructor() {
    super('The key of this person and purpose has been destroyed');
  }
}

/** An event that holds data of a person does not say of whom: its subject field is empty. */
export class SubjectMissing extends Error {
  readonly code = 'PERSONAL_SUBJECT_MISSING';
}

/** A decision put an envelope of an earlier event into a new one, where it could never be opened. */
export class EnvelopeMoved extends Error {
  readonly code = 'ENVELOPE_MOVED';
}

/** A personal value of an event with what its declaration says of it. */
export interface PersonalValue {
  readonly pointer: string;
  readonly subject: string;
  readonly purpose: string;
  readonly value: unknown;
}

/** Every personal value of an event's data, in the order of the declaration. @throws SubjectMissing */
export function personalValues(fields: Fields, data: JsonObject): readonly PersonalValue[] {
  return [...valuesIn(fields, data, '', {})];
}

function* valuesIn(fields: Fields, data: JsonObject, path: string, around: JsonObject): Generator<PersonalValue> {
  const seen = { ...around, ...data };
  for (const [name, field] of Object.entries(fields)) yield* valuesOf(field, data[name], `${path}/${name}`, seen);
}

function* valuesOf(field: Field, value: JsonValue | undefined, pointer: string, around: JsonObject): Generator<PersonalValue> {
  if (value === undefined) return;
  if (field.personal) yield { pointer, subject: subjectIn(around, field.personal, pointer), purpose: field.personal.purpose, value };
  else if (field.kind === 'record') yield* valuesIn(field.fields ?? {}, value as JsonObject, pointer, around);
  else if (field.kind === 'list' && field.item) {
    for (const [index, item] of (value as readonly JsonValue[]).entries()) yield* valuesOf(field.item, item, `${pointer}/${index}`, around);
  }
}

function subjectIn(around: JsonObject, { subject }: Personal, pointer: string): string {
  const id = around[subject];
  if (typeof id !== 'string' || id === '') throw new SubjectMissing(`${pointer}: its subject ${subject} is empty`);
  return id;
}

/** The data with every personal value sealed for its place. @throws SealingRefused, StoreUnavailable, SubjectMissing */
export async function sealData(sealer: Sealer, fields: Fields, data: JsonObject, event: Omit<EnvelopePlace, 'pointer'>): Promise<JsonObject> {
  let sealedData = data;
  for (const { pointer, subject, purpose, value } of personalValues(fields, data)) {
    if (!(value instanceof ToSeal)) throw new EnvelopeMoved(`${pointer}: sealed for another event`);
    const envelope = await sealer.seal(value, { ...event, pointer, subject, purpose });
    sealedData = replaced(sealedData, pointer.slice(1).split('/'), envelope as unknown as JsonValue) as JsonObject;
  }
  return sealedData;
}

function replaced(data: JsonValue, [step, ...rest]: readonly string[], value: JsonValue): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(data)) return (data as readonly JsonValue[]).map((item, index) => (index === Number(step) ? replaced(item, rest, value) : item));
  const record = data as JsonObject;
  return { ...record, [step]: replaced(record[step] as JsonValue, rest, value) };
}

/** The stored data with its place written on every envelope; other values as they are. */
export function placed(data: JsonObject, stored: StoredEvent): JsonObject {
  if (!stored.payload.includes('"$pd"')) return data;
  const { scope, stream, eventId, schemaVersion } = stored;
  return withPlaces(data, '', { scope, stream, eventId, schemaVersion }) as JsonObject;
}

function withPlaces(value: JsonValue, pointer: string, event: Omit<EnvelopePlace, 'pointer'>): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item, index) => withPlaces(item, `${pointer}/${index}`, event));
  const at: JsonObject = { ...event, pointer };
  if (isEnvelope(value)) return { ...(value as JsonObject), at };
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withPlaces(item, `${pointer}/${name}`, event)]));
}
