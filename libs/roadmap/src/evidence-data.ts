import type { EvidenceItem } from './evidence-item.command';

/** A document as the log keeps it: plain data, without an absent number. */
export const evidenceData = ({ kind, number, date }: EvidenceItem) => ({ kind, date, ...(number !== undefined && { number }) });
