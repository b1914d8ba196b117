export const MISSED_CAUSES = ['ILLNESS', 'WORK', 'TECHNICAL', 'NO_REASON_GIVEN'] as const;
export type MissedCause = (typeof MISSED_CAUSES)[number];
