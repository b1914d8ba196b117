/** How far an event reaches (domain §5.1, EventParticipationRegister). */
export const LEVELS = ['SCHOOL', 'MUNICIPAL', 'REGIONAL', 'FEDERAL'] as const;
export type Level = (typeof LEVELS)[number];

/** «события, конкурсы, проекты» of 001:L259. */
export const EVENT_KINDS = ['EVENT', 'CONTEST', 'PROJECT'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const RESULTS = ['PARTICIPANT', 'SPEAKER', 'LAUREATE', 'PRIZE_WINNER', 'WINNER'] as const;
export type Result = (typeof RESULTS)[number];

/** What the section of a school's site holds (001:L221). */
export const MATERIAL_KINDS = ['PROGRAMMES', 'MENTOR_BASE', 'MENTEE_BASE', 'BEST_PRACTICE', 'LEGAL_ACTS', 'METHODICAL_MATERIAL', 'NEWS', 'PROGRAMME_RESULTS', 'REPORT'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const REMOVAL_GROUNDS = ['CONSENT_WITHDRAWN', 'OUTDATED', 'MISTAKE'] as const;
export type RemovalGround = (typeof REMOVAL_GROUNDS)[number];
