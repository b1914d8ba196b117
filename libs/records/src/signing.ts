import type { Original } from './document-words';
import { type DocumentEvent, DocumentCameIntoForce } from './events';

interface Signing {
  readonly date: string;
  readonly effectiveFrom?: string;
  readonly original: Original;
}

/** What every signature says. Without a day of its own a paper has effect from its signing (DO-3). */
export function signingData({ date, effectiveFrom = date, original }: Signing, toAcknowledge: readonly string[]) {
  return { date, effectiveFrom, original, toAcknowledge };
}

/** A paper whose day has come is in force at once, also when that day lies before the signing (DO-3); any other waits. */
export function inForceBy(today: string, documentId: string, { date, effectiveFrom = date }: Omit<Signing, 'original'>): readonly DocumentEvent[] {
  return effectiveFrom <= today ? [DocumentCameIntoForce({ documentId, effectiveFrom })] : [];
}
