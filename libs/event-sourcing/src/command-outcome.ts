import type { Rejection } from './decider';
import type { DomainEvent } from './event-definition';
import type { Actor, Position } from './event-store';

/** Who asks, with what rights. `scopes` are the schools (`school:<uuid>`) it may reach; `all` is the department. */
export interface Principal extends Actor {
  readonly scopes: readonly string[] | 'all';
}

/** Everything about a request but its content. */
export interface Submission {
  readonly principal: Principal;
  /** The caller's idempotency key: the same key and body from the same principal is the same command. */
  readonly key: string;
  /** The version of the addressed thing the caller has seen. */
  readonly seenVersion?: number;
  /** A person must say which version they saw; a machine may leave it out. */
  readonly mustSayVersion: boolean;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Demonstration history. */
  readonly simulated?: true;
}

export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export interface Change {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly role: string;
}

/**
 * Why a command was refused: `invalid` its fields, `forbidden` the role, `missing` no such thing in reach, `unmatched`
 * no version was said, `stale` the thing has changed, `reused` the key belongs to another request, `rule` the domain.
 */
export type RefusalReason = 'invalid' | 'forbidden' | 'missing' | 'unmatched' | 'stale' | 'reused' | 'rule';

export interface Refused {
  readonly accepted: false;
  readonly reason: RefusalReason;
  readonly rejection: Rejection;
  readonly fields?: readonly FieldError[];
  /** The present version of the thing and what changed it since the one the caller saw. */
  readonly version?: number;
  readonly changes?: readonly Change[];
}

export interface Accepted {
  readonly accepted: true;
  readonly stream: string;
  /** Version of the addressed thing: the revision of the last event that touched it. */
  readonly version: number;
  /** Position of the last event; undefined only when nothing had to be done to an empty stream. */
  readonly position: Position;
  /** The answer of an earlier, identical command. */
  readonly repeated: boolean;
}

export type Outcome = Accepted | Refused;

/** Events a preview takes for stored, by stream, after those that are. */
export type Assumptions = ReadonlyMap<string, readonly DomainEvent[]>;

/** What a command would bring about: its events, of which nothing is stored, or why it would be refused. */
export type Preview = Refused | { readonly accepted: true; readonly stream: string; readonly events: readonly DomainEvent[] };

export function refused(reason: RefusalReason, code: string, message: string, more: Partial<Refused> = {}): Refused {
  return { accepted: false, reason, rejection: { code, message }, ...more };
}

/** Whether a principal may reach what belongs to a scope. */
export function reaches(principal: Principal, scope: string): boolean {
  return principal.scopes === 'all' || principal.scopes.includes(scope);
}
