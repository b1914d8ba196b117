import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import { defineEvent, type Field, impersonalText, number, optional, personal, reference, type Upcaster } from './event-definition';
import { CatalogueRefused, EventRegistry, EventUnreadable } from './event-registry';
import type { StoredEvent } from './event-store';
import { GENESIS } from './hash-chain';

const Opened = defineEvent('Opened', 1, 'открыто', { no: number(), note: optional(impersonalText()) });
const Moved = defineEvent('Moved', 3, 'перенесено', { day: number(), month: number(), year: number() });
const fromV1: Upcaster = { type: 'Moved', from: 1, upcast: ({ day }) => ({ day: day ?? 0, month: 9 }) };
const fromV2: Upcaster = { type: 'Moved', from: 2, upcast: (data) => ({ ...data, year: 2023 }) };
const meta = { occurredOn: '2023-11-10', correlationId: 'c' };

function stored(type: string, schemaVersion: number, payload: string): StoredEvent {
  return {
    position: '0000000000000007', stream: 'roadmap-1', revision: 4, eventId: 'e', type, schemaVersion, recordedAt: '2023-11-10T08:00:00.000Z',
    scope: 'municipality', actor: { id: 'a', role: 'curator' }, commandId: 'k', payload, prevStreamHash: GENESIS, leaf: GENESIS,
  };
}

const payloadOf = (data: object): string => canonicalJson({ data, meta });

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CatalogueRefused || error instanceof EventUnreadable) return error.code;
    throw error;
  }
  return 'nothing was refused';
}

describe('The catalogue of events refuses to start', () => {
  const name = personal({ subject: 'personId', purpose: 'mentoring' });

  it.each<[string, string, () => unknown]>([
    ['when a type is declared twice', 'EVENT_TYPE_TWICE', () => new EventRegistry([Opened, defineEvent('Opened', 2, 'x', {})])],
    ['when a version is not a whole number from 1', 'EVENT_VERSION_WRONG', () => new EventRegistry([defineEvent('Opened', 0, 'x', {})])],
    ['when a field is not declared', 'EVENT_FIELD_UNDECLARED', () => new EventRegistry([defineEvent('Opened', 1, 'x', { no: {} as Field })])],
    ['when a field is personal and nothing seals for its purpose', 'PERSONAL_PURPOSE_UNKNOWN', () =>
      new EventRegistry([defineEvent('Opened', 1, 'x', { personId: reference('person'), name })])],
    ['when a personal field names a subject the event lacks', 'EVENT_FIELD_UNDECLARED', () => new EventRegistry([defineEvent('Opened', 1, 'x', { name })], [], ['mentoring'])],
    ['when an old version has no upcaster', 'EVENT_NOT_UPCASTABLE', () => new EventRegistry([Moved], [fromV1])],
    ['when the first version has no upcaster', 'EVENT_NOT_UPCASTABLE', () => new EventRegistry([Moved], [fromV2])],
    ['when one version has two upcasters', 'UPCASTER_TWICE', () => new EventRegistry([Moved], [fromV1, fromV2, fromV2])],
    ['when an upcaster starts from the present version', 'UPCASTER_WITHOUT_EVENT', () => new EventRegistry([Opened], [{ ...fromV1, type: 'Opened' }])],
    ['when an upcaster is for a type nobody declares', 'UPCASTER_WITHOUT_EVENT', () => new EventRegistry([Opened], [fromV1])],
    ['when an upcaster starts before version 1', 'UPCASTER_WITHOUT_EVENT', () => new EventRegistry([Moved], [fromV1, fromV2, { ...fromV1, from: 0 }])],
  ])('%s', (_when, code, act) => {
    expect(codeOf(act)).toBe(code);
  });

  it('and starts when everything is declared', () => {
    const registry = new EventRegistry([Opened, Moved], [fromV2, fromV1]);
    expect(registry.types.map(({ type }) => type)).toEqual(['Opened', 'Moved']);
    expect([registry.knows('Moved'), registry.knows('toString')]).toEqual([true, false]);
  });
});

describe('Writing and reading an event', () => {
  const registry = new EventRegistry([Opened, Moved], [fromV1, fromV2]);

  it('stores the present version of the type with data and meta', () => {
    expect(registry.encode(Moved({ day: 1, month: 9, year: 2023 }), meta)).toEqual({
      type: 'Moved', schemaVersion: 3, payload: { data: { day: 1, month: 9, year: 2023 }, meta },
    });
  });

  it.each<[string, string, { type: string; data: unknown }]>([
    ['of an unknown type', 'EVENT_TYPE_UNKNOWN', { type: 'Closed', data: {} }],
    ['with a field nobody declared', 'EVENT_DATA_UNDECLARED', { type: 'Opened', data: { no: 1, name: 'x' } }],
    ['with a field missing', 'EVENT_DATA_UNDECLARED', { type: 'Opened', data: {} }],
  ])('writes no event %s', (_what, code, event) => {
    expect(codeOf(() => registry.encode(event, meta))).toBe(code);
  });

  it('leads an event of version 1 through every upcaster to the present shape, and keeps the version it was stored under', () => {
    const event = registry.decode(stored('Moved', 1, payloadOf({ day: 30 })));
    expect(event.data).toEqual({ day: 30, month: 9, year: 2023 });
    expect(event).toMatchObject({ schemaVersion: 1, meta, stream: 'roadmap-1', revision: 4, position: '0000000000000007', commandId: 'k' });
  });

  it('starts upcasting at the version the event was stored under', () => {
    expect(registry.decode(stored('Moved', 2, payloadOf({ day: 30, month: 4 }))).data).toEqual({ day: 30, month: 4, year: 2023 });
    expect(registry.decode(stored('Moved', 3, payloadOf({ day: 30, month: 4, year: 2020 }))).data).toEqual({ day: 30, month: 4, year: 2020 });
  });

  it.each<[string, string, StoredEvent]>([
    ['of an unknown type', 'EVENT_TYPE_UNKNOWN', stored('Closed', 1, payloadOf({}))],
    ['of a version newer than this build', 'EVENT_VERSION_UNKNOWN', stored('Moved', 4, payloadOf({}))],
    ['of version 0', 'EVENT_VERSION_UNKNOWN', stored('Moved', 0, payloadOf({}))],
    ['that is no JSON', 'EVENT_PAYLOAD_BROKEN', stored('Moved', 3, '{"data":')],
    ['that is no record', 'EVENT_PAYLOAD_BROKEN', stored('Moved', 3, 'null')],
    ['without meta', 'EVENT_PAYLOAD_BROKEN', stored('Moved', 3, '{"data":{}}')],
    ['without data', 'EVENT_PAYLOAD_BROKEN', stored('Moved', 3, canonicalJson({ meta }))],
  ])('reads no event %s', (_what, code, event) => {
    expect(codeOf(() => registry.decode(event))).toBe(code);
  });

  it('reads back what it wrote', () => {
    fc.assert(fc.property(fc.record({ no: fc.maxSafeInteger(), note: fc.string().map((text) => text.toWellFormed().normalize('NFC')) }), (data) => {
      const { type, schemaVersion, payload } = registry.encode(Opened(data), meta);
      expect(registry.decode(stored(type, schemaVersion, canonicalJson(payload))).data).toEqual(data);
    }));
  });
});
