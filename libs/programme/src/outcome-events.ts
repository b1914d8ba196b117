import { code, date, defineEvent, flag, list, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';
import { aboutPerson, byPerson, measuresCounted, ofProgramme, participants, will, wordsAboutPerson } from './event-fields';

/** PP-6: every row is done or not applicable; a person confirms. */
export const CompletionProposed = defineEvent('CompletionProposed', 1, 'предложено завершить программу', { ...ofProgramme, ...measuresCounted });

export const ProgrammeCompleted = defineEvent('ProgrammeCompleted', 1, 'программа завершена', {
  ...ofProgramme,
  schoolId: reference('school'),
  ...participants,
  /** PP-4: exactly one of the five (001:L209–L211). */
  reason: code('PLAN_FULFILLED', 'MENTOR_INITIATIVE', 'MENTEE_INITIATIVE', 'MUTUAL_DECISION', 'CURATOR_INITIATIVE'),
  /** Whose initiative it was. */
  initiatorId: optional(reference('person')),
  /** PP-5: the ground of the curator's initiative. */
  ground: optional(code('IMPROPER_PERFORMANCE', 'FORCE_MAJEURE')),
  /** Each participant's will, for a mutual decision. */
  agreements: optional(list(will)),
  aboutId: aboutPerson,
  circumstances: wordsAboutPerson,
  completedOn: date(),
  /** Before the planned end. */
  early: flag(),
  ...measuresCounted,
});

export const MentorReportSubmitted = defineEvent('MentorReportSubmitted', 1, 'представлен отчёт наставника', { ...ofProgramme, ...byPerson, submittedOn: date(), report: personal({ subject: 'personId', purpose: 'mentoring' }) });

export const ProgrammeOutcomeRecorded = defineEvent('ProgrammeOutcomeRecorded', 1, 'записан итог программы', {
  ...ofProgramme,
  outcomes: list(record({ menteeId: reference('person'), result: code('ACHIEVED', 'PARTLY', 'NOT_ACHIEVED'), note: optional(personal({ subject: 'menteeId', purpose: 'mentoring' })) })),
});

/** PP-3, PP-7: after completion only, and by name only those whose dissemination consent is valid that day. */
export const ProgrammeResultsPublished = defineEvent('ProgrammeResultsPublished', 1, 'опубликованы результаты программы', {
  ...ofProgramme,
  schoolId: reference('school'),
  ...participants,
  publishedOn: date(),
  place: code('SITE_SECTION', 'METHODICAL_COLLECTION', 'PEDAGOGICAL_COUNCIL'),
  /** Named in it; the others stand without their names. */
  named: list(reference('person')),
});

export const ProgrammeResultsWithdrawn = defineEvent('ProgrammeResultsWithdrawn', 1, 'результаты программы сняты с публикации', {
  ...ofProgramme,
  cause: code('CONSENT_WITHDRAWN', 'MISTAKE'),
  /** Whose consent it was. */
  personId: optional(reference('person')),
  withdrawnOn: date(),
});

export const outcomeEvents = [CompletionProposed, ProgrammeCompleted, MentorReportSubmitted, ProgrammeOutcomeRecorded, ProgrammeResultsPublished, ProgrammeResultsWithdrawn] as const;
