/** Kinds of papers a school keeps about mentoring (domain §4.9). */
export const DOCUMENT_KINDS = [
  'ORDER', 'REGULATION', 'ROADMAP_ACT', 'MINUTES', 'AGREEMENT', 'SUPPLEMENTARY_LABOUR_AGREEMENT', 'REPORT', 'QUESTIONNAIRE', 'EVENT_PLAN',
  'LETTER_OF_THANKS', 'CONSENT_FORM', 'DESTRUCTION_ACT', 'METHODICAL_MATERIAL', 'SCHEDULE_ACT',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The books in which a school numbers its orders apart: core activity, personnel, movement of learners (DO-1). */
export const ORDER_BOOKS = ['CORE', 'PERSONNEL', 'LEARNERS'] as const;
export type OrderBook = (typeof ORDER_BOOKS)[number];

/** Whose minutes they are (domain §2.1). */
export const BODIES = ['PEDAGOGICAL_COUNCIL', 'METHODICAL_COUNCIL', 'MENTOR_COUNCIL', 'STUDENT_COUNCIL', 'PARENT_COUNCIL', 'COMMISSION', 'MEETING'] as const;
export type Body = (typeof BODIES)[number];

/** Who looks a draft through before it is signed. */
export const ENDORSERS = ['deputy-head', 'curator', 'mentor-council', 'methodical-council', 'pedagogical-council', 'student-council'] as const;
export type Endorser = (typeof ENDORSERS)[number];

/** Who signs: the director, whoever stands in for the director, the chair of a body, the author, both sides of an agreement. */
export const SIGNATORIES = ['director', 'acting-director', 'chair', 'author', 'both-sides'] as const;
export type Signatory = (typeof SIGNATORIES)[number];

/** In which form the original exists (DO-5). */
export const ORIGINALS = ['PAPER', 'ELECTRONIC'] as const;
export type Original = (typeof ORIGINALS)[number];

export const ISSUERS = ['SCHOOL', 'OTHER'] as const;
export type Issuer = (typeof ISSUERS)[number];
