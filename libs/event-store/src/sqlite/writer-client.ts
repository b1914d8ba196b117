import { Worker } from 'node:worker_threads';
import { NotCanonical } from '@vekha/event-sourcing/canonical-json';
import {
  type Appended,
  EventIdTaken,
  type ExpectedVersion,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedVersion,
} from '@vekha/event-sourcing/event-store';
import type { SerialisedEvent } from '@vekha/event-sourcing/hash-chain';
import { LogRefused } from './log-schema';
import { StoreFailed } from './store-failed';
import { positionOf } from './stored-row';
import type { AppendOutcome, AppendRequest, FromWriter, ToWriter, WriterSettings } from './writer-messages';

const FULL_RETRY_SECONDS = 10;
const BUSY_RETRY_SECONDS = 1;

interface Pending {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  resolve(appended: Appended): void;
  reject(error: Error): void;
}

interface Listener {
  onCommitted(): void;
  onFatal(failure: StoreFailed): void;
}

/** This thread's side of the writer thread: sends one tick's appends together, hands each caller its answer. */
export class WriterClient {
  private readonly pending = new Map<number, Pending>();
  private outgoing: AppendRequest[] = [];
  private lastId = 0;
  private failure: StoreFailed | undefined;
  private closing = false;
  private readonly ended: Promise<void>;

  private constructor(
    private readonly worker: Worker,
    private readonly listener: Listener,
  ) {
    worker.on('message', (message: FromWriter) => this.receive(message));
    worker.on('error', (error) => this.die(error.message));
    worker.on('exit', () => this.die('the writer thread ended'));
    this.ended = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.unref();
  }

  /** @throws LogRefused, or an Error with the code of what kept the thread from opening the file */
  static async start(script: string, settings: WriterSettings, listener: Listener): Promise<WriterClient> {
    const worker = new Worker(script, { workerData: settings });
    const first = await new Promise<FromWriter>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (first.kind !== 'refused') return new WriterClient(worker, listener);
    throw refusalOf(first.code, first.message);
  }

  append(stream: string, expected: ExpectedVersion, events: readonly SerialisedEvent[]): Promise<Appended> {
    if (this.closing) return Promise.reject(new StoreUnavailable('closed', 0));
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      // The thread must not end the process while somebody waits, nor keep it alive when nobody does.
      if (this.pending.size === 0) this.worker.ref();
      this.pending.set(this.lastId, { stream, expected, resolve, reject });
      // After all promise continuations of this tick, so that callers woken together travel together.
      if (this.outgoing.length === 0) queueMicrotask(() => process.nextTick(() => this.send()));
      this.outgoing.push({ id: this.lastId, stream, expected, events });
    });
  }

  /** Lets the writer finish what it was given, then ends it. */
  close(): Promise<void> {
    if (!this.closing) {
      this.closing = true;
      this.send();
      this.worker.ref();
      this.post({ kind: 'close' });
    }
    return this.ended;
  }

  private send(): void {
    if (this.outgoing.length === 0) return;
    this.post({ kind: 'append', requests: this.outgoing });
    this.outgoing = [];
  }

  private post(message: ToWriter): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromWriter): void {
    if (message.kind === 'fatal') return this.fail(message.message);
    if (message.kind !== 'answers') return;
    let committed = false;
    for (const [id, outcome] of message.answers) {
      committed ||= outcome.kind === 'appended';
      const caller = this.pending.get(id);
      this.pending.delete(id);
      if (caller) this.settle(caller, outcome);
    }
    if (this.pending.size === 0 && !this.closing) this.worker.unref();
    if (committed) this.listener.onCommitted();
  }

  private settle(caller: Pending, outcome: AppendOutcome): void {
    if (outcome.kind === 'appended') caller.resolve({ revision: outcome.revision, position: positionOf(outcome.row) });
    else caller.reject(this.errorOf(caller, outcome));
  }

  private errorOf({ stream, expected }: Pending, outcome: Exclude<AppendOutcome, { kind: 'appended' }>): Error {
    switch (outcome.kind) {
      case 'wrong-version':
        return new WrongExpectedVersion(stream, expected, outcome.actual);
      case 'id-taken':
        return new EventIdTaken(stream, outcome.eventId);
      case 'not-canonical':
        return new NotCanonical(outcome.path, outcome.reason);
      case 'invalid':
        return new TypeError(outcome.message);
      case 'unavailable':
        return new StoreUnavailable(outcome.reason, outcome.reason === 'full' ? FULL_RETRY_SECONDS : BUSY_RETRY_SECONDS);
      case 'unknown':
        return new OutcomeUnknown(stream, { cause: this.failure });
      case 'failed':
        return this.failure ?? new StoreFailed('the writer stopped');
    }
  }

  private fail(reason: string): void {
    if (this.failure) return;
    this.failure = new StoreFailed(reason);
    this.listener.onFatal(this.failure);
  }

  /** The thread is gone: whoever still waits cannot know. */
  private die(reason: string): void {
    if (!this.closing) this.fail(reason);
    for (const caller of this.pending.values()) caller.reject(new OutcomeUnknown(caller.stream, { cause: this.failure }));
    this.pending.clear();
  }
}

function refusalOf(code: string, message: string): Error {
  if (code === 'NOT_AN_EVENT_LOG' || code === 'LOG_OF_ANOTHER_ORIGIN' || code === 'LOG_FORMAT_UNKNOWN') {
    return new LogRefused(code, message);
  }
  return Object.assign(new Error(message), { code });
}
