import { code, date, defineEvent, flag, impersonalText, list, number, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';
import { aboutPerson, byPerson, form, kind, localForm, measureTerm, model, ofProgramme, order, ownWords, participants, willForm, wordsAboutPerson } from './event-fields';

/** PP-8: form and kind stand in PairProposed; names, positions and seniority are joined from the persons when read. */
export const ProgrammeDrafted = defineEvent('ProgrammeDrafted', 1, 'составлен проект программы', {
  ...ofProgramme,
  title: optional(impersonalText()),
  templateCode: optional(reference('template code')),
  templateEdition: optional(number()),
  plannedStart: date(),
  plannedEnd: date(),
  goals: list(record({ menteeId: reference('person'), goal: personal({ subject: 'menteeId', purpose: 'mentoring' }) })),
});

export const ProgrammeMeasureAdded = defineEvent('ProgrammeMeasureAdded', 1, 'в программу внесено мероприятие', {
  ...ofProgramme,
  measureId: reference('measure'),
  no: number(),
  /** The row of a template; a row of the pair's own has words of people instead. */
  text: optional(impersonalText()),
  aboutId: aboutPerson,
  ownText: wordsAboutPerson,
  responsible: list(code('mentor', 'mentee', 'curator')),
  responsibleVerbatim: optional(impersonalText()),
  deadlineVerbatim: optional(impersonalText()),
  term: measureTerm,
  expectedResult: optional(impersonalText()),
});

export const ProgrammeParticipantAgreed = defineEvent('ProgrammeParticipantAgreed', 1, 'участник согласен с программой', { ...ofProgramme, ...byPerson, form: willForm, agreedOn: date() });

/** PP-9: by order or by the curator's supervision, as the school set. */
export const ProgrammeApproved = defineEvent('ProgrammeApproved', 1, 'программа утверждена', { ...ofProgramme, by: code('ORDER', 'SUPERVISION'), order: optional(order) });

export const ProgrammeStarted = defineEvent('ProgrammeStarted', 1, 'программа начата', { ...ofProgramme, schoolId: reference('school'), ...participants, startedOn: date(), plannedEnd: date() });

export const ProgrammeMeasureCompleted = defineEvent('ProgrammeMeasureCompleted', 1, 'мероприятие программы выполнено', { ...ofProgramme, measureId: reference('measure'), doneOn: date(), aboutId: aboutPerson, evidence: wordsAboutPerson });
export const ProgrammeMeasureDeclaredNotApplicable = defineEvent('ProgrammeMeasureDeclaredNotApplicable', 1, 'мероприятие программы признано неприменимым', {
  ...ofProgramme, measureId: reference('measure'), reason: code('CONDITION_NOT_MET', 'NO_NEED', 'REPEATS_ANOTHER', 'OUTSIDE_COMPETENCE'),
});
export const ProgrammeMeasureReopened = defineEvent('ProgrammeMeasureReopened', 1, 'мероприятие программы возвращено в работу', { ...ofProgramme, measureId: reference('measure') });

export const ProgrammeProgressRecorded = defineEvent('ProgrammeProgressRecorded', 1, 'записан ход программы', {
  ...ofProgramme, measureId: optional(reference('measure')), asOf: date(), percent: optional(number()), aboutId: aboutPerson, note: wordsAboutPerson,
});

const proposal = { ...ofProgramme, proposalId: reference('proposal') };

export const ProgrammeExtensionProposed = defineEvent('ProgrammeExtensionProposed', 1, 'предложено продлить программу', { ...proposal, ...byPerson, form: willForm, until: date(), reason: ownWords });

/** New rows of a correction, as they will stand in the programme; words of people are sealed here once and for all. */
const proposedMeasure = record({
  measureId: reference('measure'),
  text: optional(impersonalText()),
  aboutId: aboutPerson,
  ownText: wordsAboutPerson,
  responsible: list(code('mentor', 'mentee', 'curator')),
  deadlineVerbatim: optional(impersonalText()),
  term: measureTerm,
});

const delivery = { form: optional(form), localForm, model, kind: optional(kind), virtual: optional(flag()) };

export const ProgrammeCorrectionProposed = defineEvent('ProgrammeCorrectionProposed', 1, 'предложено изменить программу', {
  ...proposal,
  ...byPerson,
  /** In which form the proposer gave their will. */
  willForm,
  ...delivery,
  added: list(proposedMeasure),
  removed: list(reference('measure')),
  reason: ownWords,
});

export const ProgrammeChangeAgreed = defineEvent('ProgrammeChangeAgreed', 1, 'участник согласен с изменением программы', { ...proposal, ...byPerson, form: willForm, agreedOn: date() });
/** One refusal ends the proposal (001:L215). */
export const ProgrammeChangeDeclined = defineEvent('ProgrammeChangeDeclined', 1, 'участник не согласен с изменением программы', { ...proposal, ...byPerson, declinedOn: date(), reason: ownWords });

export const ProgrammeExtended = defineEvent('ProgrammeExtended', 1, 'программа продлена', { ...proposal, until: date(), former: date() });
/** The new rows stand in the proposal, whose sealed words cannot be sealed a second time. */
export const ProgrammeCorrected = defineEvent('ProgrammeCorrected', 1, 'программа изменена', { ...proposal, ...delivery, added: list(reference('measure')), removed: list(reference('measure')) });

export const ProgrammeSuspended = defineEvent('ProgrammeSuspended', 1, 'программа приостановлена', { ...ofProgramme, cause: code('ABSENCE', 'MENTOR_UNAVAILABLE', 'CONSENT_MISSING', 'QUARANTINE', 'OTHER'), suspendedOn: date() });
export const ProgrammeResumed = defineEvent('ProgrammeResumed', 1, 'программа возобновлена', { ...ofProgramme, resumedOn: date() });
export const ProgrammeCancelled = defineEvent('ProgrammeCancelled', 1, 'программа отменена', { ...ofProgramme, ground: code('PAIR_DISSOLVED', 'REPLACED', 'MISTAKE', 'PARTICIPANT_LEFT') });

export const planEvents = [
  ProgrammeDrafted, ProgrammeMeasureAdded, ProgrammeParticipantAgreed, ProgrammeApproved, ProgrammeStarted, ProgrammeMeasureCompleted,
  ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeProgressRecorded, ProgrammeExtensionProposed,
  ProgrammeCorrectionProposed, ProgrammeChangeAgreed, ProgrammeChangeDeclined, ProgrammeExtended, ProgrammeCorrected, ProgrammeSuspended,
  ProgrammeResumed, ProgrammeCancelled,
] as const;
