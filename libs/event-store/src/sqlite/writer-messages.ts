import type { ExpectedVersion } from '@vekha/event-sourcing/event-store';
import type { SerialisedEvent } from '@vekha/event-sourcing/hash-chain';

/** What the writer thread is started with. */
export interface WriterSettings {
  readonly file: string;
  readonly origin: string;
  /** How long an append may wait for another process's lock before it is answered `busy`, in milliseconds. */
  readonly busyLimitMs: number;
  readonly faults: WriterFaults;
}

/** Faults that only tests ask for, to prove that their checks see them. Empty in the product. */
export interface WriterFaults {
  /** Answers first and commits only after so many milliseconds: a kill in between loses acknowledged events. */
  readonly acknowledgeBeforeCommitMs?: number;
  /** Behaves as if the commit with this number (from 1) had failed with an I/O error. */
  readonly ioErrorAtCommit?: number;
}

export interface AppendRequest {
  readonly id: number;
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly SerialisedEvent[];
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly revision: number; readonly row: number }
  | { readonly kind: 'wrong-version'; readonly actual: ExpectedVersion }
  | { readonly kind: 'id-taken'; readonly eventId: string }
  | { readonly kind: 'not-canonical'; readonly path: string; readonly reason: string }
  /** The event itself cannot be stored, whatever the reason. */
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'unavailable'; readonly reason: 'full' | 'busy' }
  /** The commit itself failed with an I/O error: the events may or may not stand in the file. */
  | { readonly kind: 'unknown' }
  /** The writer has stopped for good; nothing was stored. */
  | { readonly kind: 'failed' };

export type ToWriter = { readonly kind: 'append'; readonly requests: readonly AppendRequest[] } | { readonly kind: 'close' };

export type FromWriter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'answers'; readonly answers: readonly (readonly [id: number, outcome: AppendOutcome])[] }
  /** After it every append is answered `failed`. */
  | { readonly kind: 'fatal'; readonly message: string };
