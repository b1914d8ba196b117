import type { JsonObject, JsonValue } from './canonical-json';
import type { DomainEvent, EventDeclaration, Upcaster } from './event-definition';
import type { StoredEvent } from './event-store';
import { declarationFlaw, mismatch, purposesOf } from './field-check';
import type { EventMeta, RecordedEvent } from './recorded-event';
import type { EnvelopePlace } from './sealed';
import { placed, sealData, type Sealer } from './sealing';

/** The catalogue of events is wrong, so the process must not start. `code` is stable. */
export class CatalogueRefused extends Error {
  constructor(
    readonly code: string,
    what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

/** An event that this build cannot read or must not write. */
export class EventUnreadable extends Error {
  constructor(
    readonly code: 'EVENT_TYPE_UNKNOWN' | 'EVENT_VERSION_UNKNOWN' | 'EVENT_PAYLOAD_BROKEN' | 'EVENT_DATA_UNDECLARED',
    what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

type Data = Readonly<Record<string, JsonValue>>;

/** Knows every event type of the log: how it is written, and how each older shape is read. */
export class EventRegistry {
  private readonly definitions = new Map<string, EventDeclaration>();
  private readonly upcasters = new Map<string, Upcaster['upcast']>();
  private readonly personal = new Set<string>();

  /**
   * @param purposes for which personal data may be sealed; without any, no event may hold them
   * @throws CatalogueRefused for a type declared twice, a flawed declaration or a gap in the upcasters
   */
  constructor(definitions: readonly EventDeclaration[], upcasters: readonly Upcaster[] = [], purposes: readonly string[] = []) {
    for (const definition of definitions) this.declare(definition, purposes);
    for (const upcaster of upcasters) this.addUpcaster(upcaster);
    for (const definition of definitions) this.requireEveryOldVersion(definition);
  }

  get types(): readonly EventDeclaration[] {
    return [...this.definitions.values()];
  }

  knows(type: string): boolean {
    return this.definitions.has(type);
  }

  /**
   * The data of an event with every personal value sealed for its place.
   * @throws EventUnreadable, SealingRefused, SubjectMissing, StoreUnavailable
   */
  async seal(sealer: Sealer, event: DomainEvent, place: Pick<EnvelopePlace, 'scope' | 'stream' | 'eventId'>): Promise<JsonObject> {
    const definition = this.definitions.get(event.type);
    if (!definition || !this.personal.has(event.type)) return event.data as JsonObject;
    requireDeclared(definition, event);
    return sealData(sealer, definition.fields, event.data as JsonObject, { ...place, schemaVersion: definition.version });
  }

  /** The stored form of an event whose personal values are sealed. @throws EventUnreadable when its data are not as declared */
  encode(event: DomainEvent, meta: EventMeta): { type: string; schemaVersion: number; payload: JsonObject } {
    const definition = this.definitions.get(event.type);
    if (!definition) throw new EventUnreadable('EVENT_TYPE_UNKNOWN', event.type);
    requireDeclared(definition, event);
    const payload = { data: event.data as JsonObject, meta: meta as unknown as JsonObject };
    return { type: event.type, schemaVersion: definition.version, payload };
  }

  /** The event in its present shape. @throws EventUnreadable */
  decode(stored: StoredEvent): RecordedEvent {
    const definition = this.definitions.get(stored.type);
    if (!definition) throw new EventUnreadable('EVENT_TYPE_UNKNOWN', stored.type);
    const payload = parse(stored);
    return {
      type: stored.type,
      data: this.upcast(stored, definition.version, placed(payload.data as JsonObject, stored)),
      meta: payload.meta,
      position: stored.position,
      stream: stored.stream,
      revision: stored.revision,
      eventId: stored.eventId,
      schemaVersion: stored.schemaVersion,
      recordedAt: stored.recordedAt,
      scope: stored.scope,
      actor: stored.actor,
      commandId: stored.commandId,
    };
  }

  private upcast(stored: StoredEvent, present: number, stem: Data): Data {
    let data = stem;
    for (let version = stored.schemaVersion; version !== present; version += 1) {
      const upcast = version < present ? this.upcasters.get(key(stored.type, version)) : undefined;
      if (!upcast) throw new EventUnreadable('EVENT_VERSION_UNKNOWN', `${stored.type} v${stored.schemaVersion}`);
      data = upcast(data);
    }
    return data;
  }

  private declare(definition: EventDeclaration, purposes: readonly string[]): void {
    const { type, version, fields } = definition;
    if (this.definitions.has(type)) throw new CatalogueRefused('EVENT_TYPE_TWICE', type);
    if (!Number.isInteger(version) || version < 1) throw new CatalogueRefused('EVENT_VERSION_WRONG', type);
    const flaw = declarationFlaw(fields);
    if (flaw) throw new CatalogueRefused('EVENT_FIELD_UNDECLARED', `${type} ${flaw}`);
    const needed = purposesOf(fields);
    const unknown = needed.find((purpose) => !purposes.includes(purpose));
    if (unknown !== undefined) throw new CatalogueRefused('PERSONAL_PURPOSE_UNKNOWN', `${type} ${unknown}`);
    this.definitions.set(type, definition);
    if (needed.length > 0) this.personal.add(type);
  }

  private addUpcaster({ type, from, upcast }: Upcaster): void {
    const present = this.definitions.get(type)?.version;
    if (present === undefined || from < 1 || from >= present) throw new CatalogueRefused('UPCASTER_WITHOUT_EVENT', key(type, from));
    if (this.upcasters.has(key(type, from))) throw new CatalogueRefused('UPCASTER_TWICE', key(type, from));
    this.upcasters.set(key(type, from), upcast);
  }

  private requireEveryOldVersion({ type, version }: EventDeclaration): void {
    for (let old = 1; old < version; old += 1) {
      if (!this.upcasters.has(key(type, old))) throw new CatalogueRefused('EVENT_NOT_UPCASTABLE', key(type, old));
    }
  }
}

function requireDeclared({ type, fields }: EventDeclaration, { data }: DomainEvent): void {
  const wrong = mismatch(fields, data);
  if (wrong) throw new EventUnreadable('EVENT_DATA_UNDECLARED', `${type} ${wrong}`);
}

function key(type: string, version: number): string {
  return `${type} v${version}`;
}

function parse(stored: StoredEvent): { data: Data; meta: EventMeta } {
  const broken = (why: string): EventUnreadable => new EventUnreadable('EVENT_PAYLOAD_BROKEN', `${stored.stream} revision ${stored.revision}: ${why}`);
  let payload: { data?: Data; meta?: EventMeta } | null;
  try {
    payload = JSON.parse(stored.payload) as typeof payload;
  } catch {
    // The parser's own words quote the payload, which may hold a person's datum one day.
    throw broken('not JSON');
  }
  if (!isRecord(payload?.data) || !isRecord(payload.meta)) throw broken('no data or no meta');
  return { data: payload.data, meta: payload.meta };
}

function isRecord<Value>(value: Value | undefined): value is Value {
  return typeof value === 'object' && value !== null;
}
