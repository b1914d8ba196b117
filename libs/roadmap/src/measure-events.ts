import { code, date, defineEvent, flag, impersonalText, instant, list, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { overdueTerm } from '@vekha/term/term-fields';
import { evidenceItem, indicator, ofMeasure, order } from './event-fields';

export const MeasurePlanned = defineEvent('MeasurePlanned', 1, 'запланировано мероприятие', {
  ...ofMeasure,
  stageId: reference('stage'),
  text: impersonalText(),
  parts: list(impersonalText()),
  documents: list(impersonalText()),
  responsible: list(code<string>()),
  control: flag(),
  responsibleVerbatim: optional(impersonalText()),
  result: optional(impersonalText()),
  indicator: optional(indicator),
  /** ME-6: «при необходимости»; inapplicable only by a recorded decision. */
  condition: optional(impersonalText()),
});

export const MeasureAmended = defineEvent('MeasureAmended', 1, 'мероприятие изменено приказом', {
  ...ofMeasure,
  text: optional(impersonalText()),
  documents: optional(list(impersonalText())),
  responsible: optional(list(code<string>())),
});

/** RM-7: a row that came by an amending order; its plan and its term are told beside. */
export const MeasureAdded = defineEvent('MeasureAdded', 1, 'мероприятие внесено приказом', { ...ofMeasure, order });

export const ResponsibleAssigned = defineEvent('ResponsibleAssigned', 1, 'назначены ответственные', { ...ofMeasure, responsible: list(code<string>()) });

export const MeasureOpened = defineEvent('MeasureOpened', 1, 'открылось мероприятие', {
  ...ofMeasure,
  stageId: reference('stage'),
  deadlineVersion: number(),
});

/** ME-10: an event of its own, so that a later rescheduling does not erase it. */
export const MeasureBecameOverdue = defineEvent('MeasureBecameOverdue', 1, 'мероприятие просрочено', {
  ...ofMeasure,
  stageId: reference('stage'),
  ...overdueTerm,
});

export const MeasureResultReported = defineEvent('MeasureResultReported', 1, 'представлен результат мероприятия', {
  ...ofMeasure,
  occurredOn: date(),
  evidence: list(evidenceItem),
  /** ME-8: what was reached, in the unit of the row's target. */
  achieved: optional(number()),
  /** The work itself was done after its term: the only lateness that counts against a school. */
  doneLate: flag(),
  reportedLate: flag(),
});

export const MeasureCompleted = defineEvent('MeasureCompleted', 1, 'результат мероприятия принят', {
  ...ofMeasure,
  acceptedLate: flag(),
  /** ME-8: accepted below its target, and why. */
  belowTarget: optional(code('PARTICIPANTS_LEFT', 'EVENT_CANCELLED', 'RESOURCES_LACKING', 'TARGET_OVERSTATED')),
});

/** What people say where no events can tell; without a whole there is a number, but no share. */
export const MeasureProgressReported = defineEvent('MeasureProgressReported', 1, 'сообщено о ходе мероприятия', {
  ...ofMeasure,
  numerator: number(),
  denominator: optional(number()),
  /** The whole was not named but is the school's recorded head count. */
  denominatorFrom: optional(code('HEADCOUNT')),
  asOf: date(),
});

export const EvidenceAttached = defineEvent('EvidenceAttached', 1, 'приложено подтверждение', { ...ofMeasure, evidence: evidenceItem });
export const MeasureResultRejected = defineEvent('MeasureResultRejected', 1, 'результат мероприятия не принят', { ...ofMeasure, reason: code('EVIDENCE_INSUFFICIENT', 'RESULT_INCOMPLETE', 'TARGET_NOT_REACHED', 'WRONG_MEASURE') });

export const MeasureReopened = defineEvent('MeasureReopened', 1, 'мероприятие возвращено в работу', { ...ofMeasure, order });

export const MeasureDeclaredNotApplicable = defineEvent('MeasureDeclaredNotApplicable', 1, 'мероприятие признано неприменимым', {
  ...ofMeasure,
  reason: code('CONDITION_NOT_MET', 'NO_PARTICIPANTS', 'OUTSIDE_COMPETENCE', 'REPEATS_ANOTHER'),
  order,
});

export const MeasureCancelled = defineEvent('MeasureCancelled', 1, 'мероприятие отменено приказом', {
  ...ofMeasure,
  ground: code('LOST_MEANING', 'REPLACED', 'RESOURCES_LACKING', 'MISTAKE'),
  order,
});

export const MeasureClaimed = defineEvent('MeasureClaimed', 1, 'мероприятие взято в работу', { ...ofMeasure });
export const MeasureDelegated = defineEvent('MeasureDelegated', 1, 'мероприятие поручено другому', {
  ...ofMeasure,
  to: code<string>(),
  returnBy: date(),
  /** First instant after that day in the school's zone: then it returns by itself. */
  returnAt: optional(instant()),
});

export const MeasureReturned = defineEvent('MeasureReturned', 1, 'порученное мероприятие возвращено', {
  ...ofMeasure,
  /** Its day had passed; nobody gave it back. */
  automatically: optional(flag()),
});

export const measureEvents = [
  MeasurePlanned, MeasureAmended, MeasureAdded, ResponsibleAssigned, MeasureOpened, MeasureBecameOverdue, MeasureResultReported, MeasureCompleted,
  EvidenceAttached, MeasureResultRejected, MeasureReopened, MeasureDeclaredNotApplicable, MeasureCancelled, MeasureClaimed, MeasureDelegated,
  MeasureReturned, MeasureProgressReported,
] as const;
