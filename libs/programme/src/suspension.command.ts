export const SUSPENSION_CAUSES = ['ABSENCE', 'MENTOR_UNAVAILABLE', 'CONSENT_MISSING', 'QUARANTINE', 'OTHER'] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];
