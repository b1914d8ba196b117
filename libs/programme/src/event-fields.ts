import { code, date, impersonalText, list, number, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';

export const ofProgramme = { programmeId: reference('programme') };
export const byPerson = { personId: reference('person') };
/** Who takes part, so that whoever reacts to the event need not remember earlier ones. */
export const participants = { mentorId: reference('person'), menteeIds: list(reference('person')) };
/** An order as the basis of a decision; `documentId` when the register of documents holds it. */
export const order = record({ number: impersonalText(), date: date(), documentId: optional(reference('document')) });
/** In which form somebody's will was given: there are no accounts yet, so a command says whose will it records. */
export const willForm = code('PAPER', 'ELECTRONIC');
export const will = record({ ...byPerson, form: willForm, givenOn: date() });

/** Whom words are about: they are sealed with that person's key and gone when it is destroyed. */
export const aboutPerson = optional(reference('person'));
const wordsAbout = (subject: string) => optional(personal({ subject, purpose: 'mentoring' }));
/** Words of the person whom the event names as `personId`. */
export const ownWords = wordsAbout('personId');
/** Words about the person whom the event names as `aboutId`. */
export const wordsAboutPerson = wordsAbout('aboutId');

/** Who mentors whom (domain §6); `LOCAL` is a form of the school's own regulation, named beside it. */
export const form = code('TEACHER_TEACHER', 'HEAD_TEACHER', 'STUDENT_STUDENT', 'TEACHER_STUDENT', 'EMPLOYER_STUDENT', 'INSTRUCTOR_PUPIL', 'LOCAL');
/** 003 has two forms that the other seeds lack: the dictionary is open. */
export const localForm = optional(record({ name: impersonalText(), source: impersonalText() }));
/** Models within TEACHER_TEACHER (001:L193–L203). */
export const model = optional(code('EXPERIENCED_TO_EARLY_CAREER', 'LEADER_TO_STRUGGLING', 'INNOVATOR_TO_CONSERVATIVE', 'EXPERT_TO_NOVICE_SUBJECT'));
/** How it is delivered (001:L53–L63). SPEED is a meeting of its own; VIRTUAL is a flag. */
export const kind = code('TRADITIONAL_ONE_TO_ONE', 'GROUP', 'SHORT_TERM_GOAL_SETTING', 'REVERSE', 'SITUATIONAL');

const day = { start: optional(date()), due: date() };
/**
 * A row's words read against the programme's own dates. Without a due day or times the words wait for a person or for
 * the school's calendar, or name no day at all.
 */
export const measureTerm = record({
  status: code('RESOLVED', 'RESOLVED_WITH_ASSUMPTION', 'AMBIGUOUS', 'NOT_A_DEADLINE', 'EMPTY', 'UNPARSED'),
  kind: code<string>(),
  start: optional(date()),
  due: optional(date()),
  /** RFC 5545 rule of what repeats. */
  rrule: optional(impersonalText()),
  times: list(record(day)),
  finding: optional(code<string>()),
});
export const measuresCounted = { measuresTotal: number(), measuresDone: number(), notApplicable: number() };
