import { code, date, flag, impersonalText, instant, list, number, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';

export const ofPerson = { personId: reference('person') };
export const ofConsent = { ...ofPerson, consentId: reference('consent') };
export const ofRequest = { ...ofPerson, requestId: reference('request') };
export const ofTrainingGroup = { groupId: reference('training_group') };

const whose = (purpose: string) => personal({ subject: 'personId', purpose });
/** Kept for mentoring itself: the card, the profile, needs, reasons and notes. */
export const ofMentoring = whose('mentoring');
export const ofDiagnostics = whose('diagnostics');
/** Kept by labour and archive law: what orders and agreements say of a person. */
export const ofEmployment = whose('employment');
/** Outlives what the consent allowed (CO-6). */
export const ofConsentProof = whose('consentProof');
export const ofRequests = whose('requests');
/** Kept three years beside what is destroyed: whom the act is about (приказ Роскомнадзора № 179). */
export const ofDestructionActs = whose('destructionActs');

export const order = record({ number: impersonalText(), date: date(), documentId: optional(reference('document')) });
export const minutes = record({ number: impersonalText(), date: date() });
/** A file of the store, by its hash. */
export const scan = record({ sha256: reference('file'), size: number(), mediaType: code<string>() });

export const personKind = code('EMPLOYEE', 'PUPIL', 'EXTERNAL');
export const importId = optional(reference('import'));
/** Whole years on a day, never the date of birth. */
export const age = record({ years: number(), on: date() });

export const mentorCategory = code('TEACHER', 'PUPIL', 'PARTNER');
export const menteeCategory = code('EARLY_CAREER_TEACHER', 'TEACHER_WITH_DIFFICULTIES', 'EXPERIENCED_TEACHER', 'PUPIL', 'STUDENT', 'PARTNER');
const codes = list(code<string>());
/** Weekday 1 is Monday; `HH:MM` of the school's day. */
const slots = list(record({ weekday: number(), from: impersonalText(), to: impersonalText() }));

/**
 * What matching compares (MR-3, 001:L182). Codes and whole years say nothing without the name and stand in the clear;
 * words and exact seniority are sealed.
 */
export const mentorProfile = {
  subjects: codes,
  competences: codes,
  /** Forms and kinds of mentoring the person agrees to (domain §6). */
  forms: codes,
  kinds: codes,
  /** Pairs and groups at once. */
  capacity: number(),
  availability: slots,
  experienceYears: optional(number()),
  mentoringYears: optional(number()),
  specialisation: optional(ofMentoring),
  teachingSeniority: optional(ofMentoring),
  mentoringSeniority: optional(ofMentoring),
  qualification: optional(ofMentoring),
};

export const menteeNeeds = {
  subjects: codes,
  competences: codes,
  form: optional(code<string>()),
  kind: optional(code<string>()),
  model: optional(code<string>()),
  availability: slots,
  sameOrganisationOnly: optional(flag()),
  words: optional(ofMentoring),
};

/** Why data may be processed although no consent allows it: the code and the act it rests on. */
export const otherBasis = record({ basis: code<string>(), source: impersonalText() });

/**
 * A term counted from a day, with everything needed to explain it later: replay never counts it again. `day` of a rung is
 * the day of the term it rings on; `to` names the roles that are told.
 */
export const deadline = record({
  from: date(),
  dueOn: date(),
  zone: impersonalText(),
  calendarVersion: impersonalText(),
  tzdata: impersonalText(),
  rule: code<string>(),
  why: list(impersonalText()),
  rungs: list(record({ rung: code('reminder', 'overdue'), at: instant(), day: number(), to: codes })),
});
