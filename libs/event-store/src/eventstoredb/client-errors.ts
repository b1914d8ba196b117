import type { ExpectedVersion } from '@vekha/event-sourcing/event-store';

/** Nothing came for the whole time limit: from our own timer, because the client keeps none on some paths. */
export class Silence extends Error {
  readonly code = 'SILENCE';
  constructor(limitMs: number) {
    super(`No answer within ${limitMs} ms`);
  }
}

/** The append is larger than the server takes (1 MiB unless it is set otherwise). Nothing was stored. */
export class AppendTooLarge extends Error {
  readonly code = 'APPEND_TOO_LARGE';
  constructor(readonly stream: string) {
    super(`The append to ${stream} is larger than the server takes`);
  }
}

/** Somebody ended the stream on the server for ever; only an administrator can, this product never does. */
export class StreamEnded extends Error {
  readonly code = 'STREAM_ENDED';
  constructor(readonly stream: string) {
    super(`Stream ${stream} was ended on the server by an administrator`);
  }
}

/** The stream holds something this product did not write, or misses something it did: a human must look. */
export class StreamTamperedWith extends Error {
  readonly code = 'STREAM_TAMPERED_WITH';
  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`Stream ${stream} was changed on the server by others, at revision ${revision}`);
  }
}

/**
 * What an error of the client means for an append:
 * `conflict`: the stream stands elsewhere; `refused`: certainly not stored, ask again; `denied`: certainly not stored, and
 * asking again does not help before somebody acts; `hung`: no answer at all, nobody knows; `unknown`: nobody knows.
 */
export type Meaning = 'conflict' | 'refused' | 'denied' | 'too-large' | 'stream-ended' | 'hung' | 'unknown';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'wrong-expected-version': 'conflict',
  'not-leader': 'refused',
  'access-denied': 'denied',
  'maximum-append-size-exceeded': 'too-large',
  'stream-deleted': 'stream-ended',
  'deadline-exceeded': 'hung',
  SILENCE: 'hung',
};

/** Classes of errors differ between versions of the client, and some come raw from gRPC: only words are compared. */
export function meaningOf(error: unknown): Meaning {
  const known = MEANINGS[wordOf(error, 'type')] ?? MEANINGS[wordOf(error, 'code')];
  if (known) return known;
  return neverLeft(error) ? 'refused' : 'unknown';
}

export function isStreamNotFound(error: unknown): boolean {
  return wordOf(error, 'type') === 'stream-not-found';
}

/** Where the stream stands according to a `conflict`. */
export function actualVersion(error: unknown): ExpectedVersion {
  const actual = typeof error === 'object' && error !== null && 'actualVersion' in error ? error.actualVersion : undefined;
  return typeof actual === 'bigint' ? Number(actual) : 'none';
}

/** Without a connection, or without a node to connect to, the request cannot have left this process. */
const NEVER_LEFT = ['No connection established', 'Channel closed before call started', 'Failed to discover'];

function neverLeft(error: unknown): boolean {
  const message = wordOf(error, 'message');
  return NEVER_LEFT.some((words) => message.includes(words));
}

function wordOf(error: unknown, field: 'type' | 'code' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null && field in error ? Reflect.get(error, field) : '';
  return typeof value === 'string' ? value : '';
}
