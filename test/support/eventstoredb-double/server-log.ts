import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';

/** What a client proposes: data and metadata as bytes, everything else as the server sees it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** One record of the log. Positions are byte offsets, as on the server: growing, never dense. */
export interface LogRecord extends Proposed {
  readonly stream: string;
  readonly revision: number;
  readonly logPosition: number;
  /** Where the append this record came in began; the server tells it as the prepare position. */
  readonly transactionPosition: number;
  /** .NET ticks since the Unix epoch, as text. */
  readonly created: string;
}

export type Expectation = 'any' | 'stream-exists' | 'no-stream' | number;

export type AppendResult =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: number }
  | { readonly kind: 'wrong-version'; readonly current: number }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large' };

/** Server default for one append: data, metadata and type together. */
export const MAX_APPEND_BYTES = 1024 * 1024;
/** Every so many appends the server's own bookkeeping shows up in `$all`. */
const APPENDS_PER_SYSTEM_EVENT = 7;
const RECORD_OVERHEAD_BYTES = 96;
const TOMBSTONED = Number.MAX_SAFE_INTEGER;

interface StreamState {
  records: LogRecord[];
  /** Last revision ever given; revisions go on after a soft delete. */
  last: number;
  /** First visible revision. */
  truncatedBefore: number;
}

/** The log of one server, or of all nodes of a cluster. Kept in memory and, when asked, in a file of JSON lines. */
export class ServerLog {
  readonly all: LogRecord[] = [];
  private readonly streams = new Map<string, StreamState>();
  private readonly watchers = new Set<() => void>();
  private nextPosition = 0;
  private appends = 0;

  private constructor(private readonly file: string | undefined) {}

  static open(file?: string): ServerLog {
    const log = new ServerLog(file);
    if (file !== undefined && existsSync(file)) log.load(file);
    else log.write('$users', [systemEvent('$UsersInitialized', {})]);
    return log;
  }

  append(stream: string, expected: Expectation, events: readonly Proposed[]): AppendResult {
    const size = events.reduce((sum, event) => sum + event.data.length + event.metadata.length + event.type.length, 0);
    if (size > MAX_APPEND_BYTES) return { kind: 'too-large' };
    const state = this.streams.get(stream);
    const current = state?.last ?? -1;
    if (current === TOMBSTONED) return { kind: 'deleted' };
    const first = this.placeOf(stream, expected, events);
    if (first === 'wrong') return { kind: 'wrong-version', current };
    if (first !== 'free') return this.firstAnswer(stream, first + events.length - 1);
    const last = this.write(stream, events);
    this.appends += 1;
    if (this.appends % APPENDS_PER_SYSTEM_EVENT === 0) {
      this.write(`$et-${events[0]?.type ?? ''}`, [systemEvent('$>', { link: `${last.revision}@${stream}` })]);
    }
    return { kind: 'stored', revision: last.revision, position: last.logPosition };
  }

  /** Undefined for a stream that is missing or deleted. */
  stream(name: string): readonly LogRecord[] | undefined {
    const state = this.streams.get(name);
    if (!state || state.last === TOMBSTONED) return undefined;
    const visible = state.records.filter((record) => record.revision >= state.truncatedBefore);
    return visible.length === 0 ? undefined : visible;
  }

  isTombstoned(name: string): boolean {
    return this.streams.get(name)?.last === TOMBSTONED;
  }

  /** Hides what the stream holds; revisions go on. Undefined when the stream is missing. */
  softDelete(name: string): number | undefined {
    const state = this.streams.get(name);
    if (!state || state.last === TOMBSTONED) return undefined;
    const truncatedBefore = state.last + 1;
    return this.write(`$$${name}`, [systemEvent('$metadata', { $tb: truncatedBefore })]).logPosition;
  }

  /** Ends the stream for ever. */
  tombstone(name: string): number {
    return this.write(name, [systemEvent('$streamDeleted', {})]).logPosition;
  }

  /** Calls `changed` after every write, until the returned function is called. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  /**
   * Where an append goes: `free` at the end, the revision where these very ids already stand, or `wrong`. A partial
   * overlap is wrong. Without an exact expectation ids are looked for in the whole stream.
   */
  private placeOf(name: string, expected: Expectation, events: readonly Proposed[]): 'free' | 'wrong' | number {
    const state = this.streams.get(name);
    const current = state?.last ?? -1;
    if (expected === 'any' || expected === 'stream-exists') {
      if (expected === 'stream-exists' && this.stream(name) === undefined) return 'wrong';
      const standing = state?.records.find((record) => record.id === events[0]?.id);
      return standing ? this.repeatAt(name, standing.revision, events) : 'free';
    }
    const wanted = expected === 'no-stream' ? -1 : expected;
    if (wanted === current) return 'free';
    if (wanted > current) return 'wrong';
    const place = this.repeatAt(name, wanted + 1, events);
    const softDeleted = expected === 'no-stream' && this.stream(name) === undefined;
    return place === 'wrong' && softDeleted ? 'free' : place;
  }

  private repeatAt(name: string, first: number, events: readonly Proposed[]): 'wrong' | number {
    const records = this.streams.get(name)?.records ?? [];
    return events.every((event, index) => records[first + index]?.id === event.id) ? first : 'wrong';
  }

  private firstAnswer(stream: string, revision: number): AppendResult {
    return { kind: 'stored', revision, position: this.streams.get(stream)?.records[revision]?.logPosition ?? 0 };
  }

  private write(stream: string, events: readonly Proposed[]): LogRecord {
    const transactionPosition = this.nextPosition;
    const first = (this.streams.get(stream)?.last ?? -1) + 1;
    const records = events.map((event, index): LogRecord => {
      const logPosition = this.nextPosition;
      this.nextPosition += RECORD_OVERHEAD_BYTES + event.data.length + event.metadata.length;
      return { ...event, stream, revision: first + index, logPosition, transactionPosition, created: ticksNow() };
    });
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(records.map(asText))}\n`);
    this.take(records);
    for (const changed of this.watchers) changed();
    const last = records.at(-1);
    if (!last) throw new RangeError('The double was asked to write nothing');
    return last;
  }

  private take(records: readonly LogRecord[]): void {
    for (const record of records) {
      const state = this.streams.get(record.stream) ?? { records: [], last: -1, truncatedBefore: 0 };
      state.records.push(record);
      state.last = record.type === '$streamDeleted' ? TOMBSTONED : record.revision;
      this.streams.set(record.stream, state);
      this.all.push(record);
      if (record.type === '$metadata') this.applyMetadata(record);
    }
  }

  private applyMetadata(record: LogRecord): void {
    const metadata: unknown = JSON.parse(record.data.toString('utf8'));
    const target = this.streams.get(record.stream.slice(2));
    if (target && typeof metadata === 'object' && metadata !== null && '$tb' in metadata) {
      target.truncatedBefore = Number(metadata.$tb);
    }
  }

  /** A last line cut short by a kill was never acknowledged: it goes. */
  private load(file: string): void {
    const text = readFileSync(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    truncateSync(file, Buffer.byteLength(whole));
    for (const line of whole.split('\n').filter(Boolean)) {
      const records = (JSON.parse(line) as TextRecord[]).map(fromText);
      this.take(records);
      const last = records.at(-1);
      if (last) this.nextPosition = last.logPosition + RECORD_OVERHEAD_BYTES + last.data.length + last.metadata.length;
    }
  }
}

type TextRecord = Omit<LogRecord, 'data' | 'metadata'> & { readonly data: string; readonly metadata: string };

function asText(record: LogRecord): TextRecord {
  return { ...record, data: record.data.toString('base64'), metadata: record.metadata.toString('base64') };
}

function fromText(record: TextRecord): LogRecord {
  return { ...record, data: Buffer.from(record.data, 'base64'), metadata: Buffer.from(record.metadata, 'base64') };
}

let systemEvents = 0;

function systemEvent(type: string, data: Record<string, unknown>): Proposed {
  systemEvents += 1;
  const id = `00000000-0000-4000-8000-${systemEvents.toString(16).padStart(12, '0')}`;
  return { id, type, contentType: 'application/json', data: Buffer.from(JSON.stringify(data)), metadata: Buffer.alloc(0) };
}

function ticksNow(): string {
  return String(BigInt(Date.now()) * 10_000n);
}
