/** BP-5: where practices are shown (000:L22; 002:L139–L145). */
export const CHANNELS = ['SITE', 'SOCIAL_NETWORKS', 'MUNICIPAL', 'REGIONAL'] as const;
export type Channel = (typeof CHANNELS)[number];

/** BP-3: where a proposal comes from; the final event is the round table of 000:L20 and 002:L125. */
export const ORIGINS = ['CURATOR', 'MENTOR', 'MENTOR_COUNCIL', 'FINAL_EVENT'] as const;
export type Origin = (typeof ORIGINS)[number];

export const RETRACTION_GROUNDS = ['CONSENT_WITHDRAWN', 'OUTDATED', 'MISTAKE'] as const;
export type RetractionGround = (typeof RETRACTION_GROUNDS)[number];

/** Who mentors whom (domain §6). */
export const FORMS = ['TEACHER_TEACHER', 'HEAD_TEACHER', 'STUDENT_STUDENT', 'TEACHER_STUDENT', 'EMPLOYER_STUDENT', 'INSTRUCTOR_PUPIL'] as const;
export type Form = (typeof FORMS)[number];

/** How mentoring is delivered (domain §6). */
export const KINDS = ['TRADITIONAL_ONE_TO_ONE', 'GROUP', 'SHORT_TERM_GOAL_SETTING', 'REVERSE', 'SITUATIONAL', 'SPEED'] as const;
export type Kind = (typeof KINDS)[number];
