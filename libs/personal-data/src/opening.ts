import type { JsonValue } from '@vekha/event-sourcing/canonical-json';
import type { Actor } from '@vekha/event-sourcing/event-store';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import type { KeyPlace } from './key-store';

/** Who looks at personal data, and why: without it nothing opens, and it is written down before anything does. */
export interface AuditContext {
  readonly actor: Actor;
  /** `school:<uuid>` or `municipality`. */
  readonly scope: string;
  /** Stable code of the occasion: `register mentors`, `search index`, `paper order`, `destruction act` … */
  readonly occasion: string;
  /** In the reader's words, where they had to say why; sealed before it is written down. */
  readonly reason?: string;
  readonly requestId: string;
}

/**
 * What a reader gets in place of a sealed value. `hidden`: not within the reader's rights; `blocked`: consent withdrawn,
 * not yet destroyed; `destroyed`: under the act named; `lost`: the key is missing though no act destroyed it, or the
 * value is not the one that was sealed in its place, which is an incident either way.
 */
export type Opened =
  | { readonly state: 'open'; readonly value: JsonValue }
  | { readonly state: 'hidden' | 'blocked' | 'lost' }
  | { readonly state: 'destroyed'; readonly actNumber?: string; readonly actDate?: string };

/** Opens sealed values for one reader and one occasion; one row of the access journal names all the subjects seen. */
export interface Opener {
  /**
   * In the order given; what the reader may not see comes back closed.
   * @throws JournalUnavailable when the row cannot be written; then nothing opens
   * @throws StoreUnavailable when the keys or the log cannot be read for now
   */
  open(sealed: readonly Sealed[], context: AuditContext): Promise<readonly Opened[]>;
}

/** The key of one file for one reader, or why it is not given. */
export type OpenedKey = { readonly state: 'open'; readonly key: Uint8Array; readonly place: KeyPlace } | Exclude<Opened, { readonly state: 'open' }>;

/** Gives keys of whole files, under the same rights and with the same row of the journal as any other opening. */
export interface FileKeyOpener {
  /** @param field what the journal calls it: `/files/<sha256>` @throws JournalUnavailable, StoreUnavailable */
  openKey(keyId: string, field: string, context: AuditContext): Promise<OpenedKey>;
}

/** The access journal cannot be written, so nothing may be opened. */
export class JournalUnavailable extends Error {
  readonly code = 'ACCESS_JOURNAL_UNAVAILABLE';
}
