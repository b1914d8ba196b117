import { code, date, defineEvent, flag, impersonalText, instant, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { importId, mentorCategory, mentorProfile, minutes, ofEmployment, ofMentoring, ofPerson, order, otherBasis, personKind } from './event-fields';

const ofMatch = { ...ofPerson, programmeId: reference('programme') };

export const MentorCandidateRegistered = defineEvent('MentorCandidateRegistered', 1, 'выдвинут кандидат в наставники', {
  ...ofPerson,
  schoolId: reference('school'),
  kind: personKind,
  category: mentorCategory,
  /** The measure of the roadmap that found the candidate: interview, class hour (001:L252–L253). */
  foundAt: optional(reference('measure')),
  importId,
});

export const MentorQuestionnaireSubmitted = defineEvent('MentorQuestionnaireSubmitted', 1, 'заполнена анкета наставника', {
  ...ofPerson,
  ...mentorProfile,
  answers: optional(ofMentoring),
  importId,
});

export const MentorProfileCorrected = defineEvent('MentorProfileCorrected', 1, 'исправлены сведения о наставнике', { ...ofPerson, ...mentorProfile, importId });

export const MentorAddedToBank = defineEvent('MentorAddedToBank', 1, 'наставник включён в банк', {
  ...ofPerson,
  /** MR-2: the consent it rests on, or another basis. */
  consentId: optional(reference('consent')),
  otherBasis: optional(otherBasis),
});

export const MentorSelected = defineEvent('MentorSelected', 1, 'наставник отобран', { ...ofPerson, minutes: optional(minutes) });

export const MentorAppointed = defineEvent('MentorAppointed', 1, 'назначен наставник', {
  ...ofPerson,
  schoolId: reference('school'),
  order,
  appointedOn: date(),
  /** First instant of that day in the school's zone: then the mentor becomes active by itself. */
  activatesAt: instant(),
  until: optional(date()),
  /** MR-1: the person's own consent to the assignment. */
  consentId: reference('consent'),
  /** The dated rule by which it was decided (MR-4). */
  policy: code<string>(),
  /** Mentoring is a paid, permanent part of the job, so the rule does not apply. */
  permanentFunction: flag(),
  supplementaryAgreement: optional(
    record({ number: optional(impersonalText()), date: date(), term: date(), content: ofEmployment, form: ofEmployment, payment: ofEmployment }),
  ),
});

export const MentorActivated = defineEvent('MentorActivated', 1, 'наставник приступил', { ...ofPerson, appointedOn: date() });

export const MentorTrainingCompleted = defineEvent('MentorTrainingCompleted', 1, 'наставник прошёл обучение', {
  ...ofPerson,
  groupId: optional(reference('training_group')),
  programme: optional(impersonalText()),
  hours: optional(number()),
  completedOn: date(),
});

export const MentorSuspended = defineEvent('MentorSuspended', 1, 'наставничество приостановлено', { ...ofPerson, order, since: date(), reason: optional(ofMentoring) });
export const MentorResumed = defineEvent('MentorResumed', 1, 'наставничество возобновлено', { ...ofPerson, order, from: date() });

const notice = { noticeGivenOn: date(), effectiveOn: date(), policy: code<string>() };

export const MentorResigned = defineEvent('MentorResigned', 1, 'наставник отказался от наставничества', {
  ...ofPerson,
  ...notice,
  /** CO-5: the consent to the assignment that was withdrawn, when that was how they resigned. */
  consentId: optional(reference('consent')),
  reason: optional(ofMentoring),
});

export const MentorRecalled = defineEvent('MentorRecalled', 1, 'наставник освобождён приказом', { ...ofPerson, ...notice, order, reason: optional(ofMentoring) });

export const MentorRewarded = defineEvent('MentorRewarded', 1, 'наставник поощрён', {
  ...ofPerson,
  order,
  reward: code('GRATITUDE', 'CERTIFICATE', 'BONUS', 'TITLE', 'OTHER'),
  level: code('SCHOOL', 'MUNICIPAL', 'REGIONAL', 'FEDERAL'),
});

export const MentorMovedToLongTermRegister = defineEvent('MentorMovedToLongTermRegister', 1, 'включён в долгосрочный реестр наставников', {
  ...ofPerson,
  schoolId: reference('school'),
  cameFrom: code('MENTOR', 'SUCCESSFUL_MENTEE'),
  readiness: code('READY_NOW', 'READY_NEXT_YEAR', 'RESERVE'),
});

export const MentorMatched = defineEvent('MentorMatched', 1, 'за наставником закреплена пара', ofMatch);
export const MentorUnmatched = defineEvent('MentorUnmatched', 1, 'пара наставника завершена', ofMatch);

export const mentorEvents = [
  MentorCandidateRegistered, MentorQuestionnaireSubmitted, MentorProfileCorrected, MentorAddedToBank, MentorSelected, MentorAppointed, MentorActivated,
  MentorTrainingCompleted, MentorSuspended, MentorResumed, MentorResigned, MentorRecalled, MentorRewarded, MentorMovedToLongTermRegister, MentorMatched,
  MentorUnmatched,
] as const;
