import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '@vekha/event-sourcing/canonical-json';
import type { PlacedEnvelope } from '@vekha/event-sourcing/sealed';

/** Whose data of one purpose were seen, and which fields of them: JSON pointers, places in lists as `*`. */
export interface SeenData {
  readonly purpose: string;
  readonly subjects: readonly string[];
  readonly fields: readonly string[];
}

/** One opening: who, when, whose, what for. Ids and codes only; never a value. */
export interface AccessEntry {
  /** UTC instant. */
  readonly at: string;
  readonly actorId: string;
  readonly role: string;
  readonly scope: string;
  readonly occasion: string;
  readonly requestId: string;
  /** The reader's own words, which may name people and are therefore sealed. */
  readonly reason?: PlacedEnvelope;
  readonly seen: readonly SeenData[];
}

export interface AccessRow {
  /** 1 for the first row. */
  readonly number: number;
  readonly entry: AccessEntry;
  readonly hash: string;
}

/** The port of the journal of who has seen whose data; it only grows. */
export interface AccessJournal {
  /** Resolves when the row would outlive a power cut. @throws JournalUnavailable */
  write(entry: AccessEntry): Promise<void>;
}

/** Hash of what stands before the first row. */
export const JOURNAL_BEGINNING = '0'.repeat(64);

/** SHA-256 over the hash before, the number and the content: a row taken out, put in or changed shows in all that follow. */
export function rowHash(before: string, number: number, content: string): string {
  return createHash('sha256').update(`${before} ${number} ${content}`).digest('hex');
}

export function contentOf(entry: AccessEntry): string {
  return canonicalJson(entry as unknown as JsonObject);
}
