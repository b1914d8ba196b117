import { code, date, defineEvent, flag, impersonalText, list, number, optional, personal, record, reference } from '@vekha/event-sourcing/event-definition';
import { aboutPerson, byPerson, form, kind, localForm, model, ofProgramme, order, ownWords, participants, willForm, wordsAboutPerson } from './event-fields';

export const PairProposed = defineEvent('PairProposed', 1, 'предложена пара или группа', {
  ...ofProgramme,
  schoolId: reference('school'),
  zone: impersonalText(),
  type: code('PAIR', 'GROUP'),
  form,
  localForm,
  model,
  kind,
  virtual: flag(),
  ...participants,
  /** REVERSE: who mentors in which subject area, one line for each side (001:L57). */
  subjectAreas: optional(list(record({ personId: reference('person'), area: impersonalText() }))),
  /** Why this mentor: what matching counted, whom it put beside, and the curator's own reason. */
  matching: optional(
    record({
      score: number(),
      aim: code('BEST_SCORE', 'MOST_MATCHED'),
      alternatives: list(record({ mentorId: reference('person'), score: number() })),
      reason: optional(personal({ subject: 'mentorId', purpose: 'mentoring' })),
    }),
  ),
});

export const TrialMeetingHeld = defineEvent('TrialMeetingHeld', 1, 'проведена пробная встреча', { ...ofProgramme, heldOn: date(), aboutId: aboutPerson, note: wordsAboutPerson });

export const PairParticipantAgreed = defineEvent('PairParticipantAgreed', 1, 'участник согласен с парой', { ...ofProgramme, ...byPerson, form: willForm, agreedOn: date() });
export const PairDeclined = defineEvent('PairDeclined', 1, 'участник отказался от пары', { ...ofProgramme, ...byPerson, ...participants, declinedOn: date(), reason: ownWords });

/** PR-1: approved by the director's order. */
export const PairAssigned = defineEvent('PairAssigned', 1, 'пара утверждена приказом', {
  ...ofProgramme,
  schoolId: reference('school'),
  ...participants,
  order,
  startsOn: date(),
  /** PP-10: programme dates lie before it; open when the order names no end. */
  endsOn: optional(date()),
});

export const PairActivated = defineEvent('PairActivated', 1, 'пара приступила к работе', { ...ofProgramme, schoolId: reference('school'), ...participants, activatedOn: date() });
export const PairMentorReplaced = defineEvent('PairMentorReplaced', 1, 'наставник заменён приказом', { ...ofProgramme, from: reference('person'), to: reference('person'), order });
export const GroupMemberAdded = defineEvent('GroupMemberAdded', 1, 'в группу введён участник', { ...ofProgramme, ...byPerson, order });
export const GroupMemberRemoved = defineEvent('GroupMemberRemoved', 1, 'из группы выведен участник', { ...ofProgramme, ...byPerson, order });
export const PairTermChanged = defineEvent('PairTermChanged', 1, 'срок пары изменён приказом', { ...ofProgramme, endsOn: date(), former: optional(date()), order });

export const PairSuspended = defineEvent('PairSuspended', 1, 'работа пары приостановлена', { ...ofProgramme, cause: code('ABSENCE', 'MENTOR_UNAVAILABLE', 'CONSENT_MISSING', 'QUARANTINE', 'OTHER'), suspendedOn: date() });
export const PairResumed = defineEvent('PairResumed', 1, 'работа пары возобновлена', { ...ofProgramme, resumedOn: date() });

export const PairDissolved = defineEvent('PairDissolved', 1, 'пара расформирована приказом', {
  ...ofProgramme, ...participants, order,
  ground: code('MENTOR_RELEASED', 'MENTEE_LEFT', 'MUTUAL_WISH', 'CONSENT_WITHDRAWN', 'MISTAKE'),
});
export const PairCompleted = defineEvent('PairCompleted', 1, 'пара завершила работу', { ...ofProgramme, ...participants, completedOn: date() });

/** MR-6: somebody must look for another mentor. */
export const ReplacementSought = defineEvent('ReplacementSought', 1, 'ищут замену наставнику', {
  ...ofProgramme,
  mentorId: reference('person'),
  cause: code('MENTOR_RELEASED', 'MENTOR_SUSPENDED', 'CONSENT_WITHDRAWN'),
});

export const matchEvents = [
  PairProposed, TrialMeetingHeld, PairParticipantAgreed, PairDeclined, PairAssigned, PairActivated, PairMentorReplaced, GroupMemberAdded,
  GroupMemberRemoved, PairTermChanged, PairSuspended, PairResumed, PairDissolved, PairCompleted, ReplacementSought,
] as const;
