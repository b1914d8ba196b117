import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { deadline, evidenceItem, inForce, indicator, minutes, ofMeasure, ofOccurrence, ofRoadmap, ofStage, order, rung } from './event-fields';

export const RoadmapCreatedFromTemplate = defineEvent('RoadmapCreatedFromTemplate', 1, 'создан проект дорожной карты по шаблону', {
  ...ofRoadmap,
  schoolId: reference('school'),
  title: impersonalText(),
  templateCode: reference('template code'),
  templateEdition: number(),
  academicYear: number(),
  zone: impersonalText(),
  week: number(),
  /** The plan's own period, when its document states one. */
  plan: optional(record({ start: date(), end: date() })),
});

export const StageAdded = defineEvent('StageAdded', 1, 'добавлен этап', {
  ...ofStage,
  no: number(),
  name: impersonalText(),
  deadlineVerbatim: impersonalText(),
  /** The stage's term in the adopted year; its measures without a term of their own inherit it (ST-2). */
  term: optional(record({ start: optional(date()), due: date() })),
  /** ST-4: a section has no lifecycle and no dates. */
  section: optional(flag()),
});

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

export const DeadlineParsed = defineEvent('DeadlineParsed', 1, 'определён срок мероприятия', {
  ...ofMeasure,
  verbatim: impersonalText(),
  status: code('RESOLVED', 'RESOLVED_WITH_ASSUMPTION'),
  kind: code<string>(),
  /** Of a recurring measure: from the first opening to the last due day; its occurrences have terms of their own. */
  deadline,
  rrule: optional(code<string>()),
  assumption: optional(impersonalText()),
  alternatives: optional(list(impersonalText())),
});

/** RM-5: not scheduled, and no hindrance to activation; a person says what is meant (004:L35, L36, L24; 001:L272). */
export const DeadlineAmbiguityDetected = defineEvent('DeadlineAmbiguityDetected', 1, 'срок мероприятия требует уточнения', {
  ...ofMeasure,
  verbatim: impersonalText(),
  /** DATES_AWAITED: the sense is clear, the dates wait, for instance for the school's calendar. */
  status: code('AMBIGUOUS', 'NOT_A_DEADLINE', 'UNPARSED', 'DATES_AWAITED'),
  kind: code<string>(),
  finding: optional(code<string>()),
  readings: list(record({ kind: code<string>(), windows: list(record({ start: optional(date()), due: date() })), why: impersonalText() })),
  why: list(impersonalText()),
});

export const DeadlineClarified = defineEvent('DeadlineClarified', 1, 'срок мероприятия уточнён', {
  ...ofMeasure,
  /** Which of the offered readings was chosen, from 1; absent when the dates were named. */
  reading: optional(number()),
  deadline,
  inForce,
});

export const ExternalScheduleAttached = defineEvent('ExternalScheduleAttached', 1, 'приложен отдельный график', {
  ...ofMeasure,
  document: evidenceItem,
  deadline,
  inForce,
});

/** RM-3: a row without dates stays planned and keeps the roadmap from being activated. */
export const DeadlineMissing = defineEvent('DeadlineMissing', 1, 'у мероприятия нет срока', { ...ofMeasure, verbatim: impersonalText() });

export const FindingRaised = defineEvent('FindingRaised', 1, 'отмечено замечание', {
  ...ofRoadmap,
  findingId: reference('finding'),
  code: code(
    'RESPONSIBLE_MISSING', 'TEXT_CONTRADICTS_DEADLINE', 'DUPLICATE_MEASURE', 'RETROACTIVE_APPROVAL', 'DEADLINE_MISSING', 'DUE_AFTER_OWN_APPROVAL',
    'RESULT_MISMATCH', 'EVIDENCE_BODY_MISMATCH', 'ROLE_CONFLICT', 'SPLIT_ROW', 'EVIDENCE_IN_DEADLINE_CELL', 'YEAR_MISSING', 'MERGED_CELLS',
    'STAGE_ORDER', 'OUT_OF_PLAN_PERIOD', 'MINUTES_AFTER_ORDER',
  ),
  measures: list(reference('measure')),
});

export const FindingResolved = defineEvent('FindingResolved', 1, 'замечание снято', { ...ofRoadmap, findingId: reference('finding'), by: code('RESPONSIBLE_ASSIGNED', 'DEADLINE_CLARIFIED') });

export const RoadmapSubmittedForApproval = defineEvent('RoadmapSubmittedForApproval', 1, 'карта направлена на утверждение', { ...ofRoadmap });

export const RoadmapApproved = defineEvent('RoadmapApproved', 1, 'карта утверждена приказом', {
  ...ofRoadmap,
  order,
  /** RM-8: minutes the order rests on; their date may be earlier or later. */
  minutes: optional(list(minutes)),
});

export const CouncilOpinionRecorded = defineEvent('CouncilOpinionRecorded', 1, 'записано мнение совета', {
  ...ofRoadmap,
  council: code('PEDAGOGICAL_COUNCIL', 'METHODICAL_COUNCIL', 'STUDENT_COUNCIL', 'MENTOR_COUNCIL', 'GOVERNING_BOARD'),
  opinion: code('FOR', 'FOR_WITH_REMARKS', 'AGAINST'),
  minutes,
});

export const RoadmapReturnedForRevision = defineEvent('RoadmapReturnedForRevision', 1, 'карта возвращена на доработку', { ...ofRoadmap, reason: code('DEADLINES', 'RESPONSIBLE', 'CONTENT', 'COUNCIL_OPINION') });

/** RM-7: what was changed is in the MeasureAmended events that follow; the former text stays in the log. */
export const RoadmapAmended = defineEvent('RoadmapAmended', 1, 'в карту внесены изменения приказом', {
  ...ofRoadmap,
  order,
  measures: list(reference('measure')),
});

export const MeasureAmended = defineEvent('MeasureAmended', 1, 'мероприятие изменено приказом', {
  ...ofMeasure,
  text: optional(impersonalText()),
  documents: optional(list(impersonalText())),
  responsible: optional(list(code<string>())),
});

export const RoadmapCancelled = defineEvent('RoadmapCancelled', 1, 'карта отменена', {
  ...ofRoadmap,
  ground: code('REPLACED', 'REORGANISATION', 'SCHOOL_CLOSED', 'MISTAKE'),
  order: optional(order),
});

export const RoadmapArchived = defineEvent('RoadmapArchived', 1, 'карта сдана в архив', { ...ofRoadmap });

/** RM-4: due before the order was issued; not overdue until a person decides. */
export const MeasureMarkedRetroactive = defineEvent('MeasureMarkedRetroactive', 1, 'срок мероприятия раньше приказа', { ...ofMeasure });

export const RoadmapActivated = defineEvent('RoadmapActivated', 1, 'карта введена в действие', { ...ofRoadmap });

export const StageStarted = defineEvent('StageStarted', 1, 'начат этап', { ...ofStage });

export const StageCompleted = defineEvent('StageCompleted', 1, 'этап завершён', { ...ofStage });
export const StageReopened = defineEvent('StageReopened', 1, 'этап возобновлён', { ...ofStage });
export const StageSkipped = defineEvent('StageSkipped', 1, 'этап пропущен', { ...ofStage, order });

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
  deadlineVersion: number(),
  effectiveDue: date(),
  /** Lower rungs this mark closes. Notices among them may have been sent: their own stream says. */
  supersedes: list(rung),
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

/** The clock stands still from this civil date. */
export const MeasureSuspended = defineEvent('MeasureSuspended', 1, 'мероприятие приостановлено приказом', {
  ...ofMeasure,
  ground: code('RESPONSIBLE_ABSENT', 'QUARANTINE', 'SCHOOL_CLOSED', 'REORGANISATION', 'FUNDING_LACKING'),
  order,
  since: date(),
});

export const MeasureResumed = defineEvent('MeasureResumed', 1, 'мероприятие возобновлено приказом', {
  ...ofMeasure,
  order,
  /** Calendar days of the suspension, by which what had not come due moves. */
  daysGivenBack: number(),
  /** Absent when the term had run out before, or has not begun. */
  deadline: optional(deadline),
});

export const MeasureClaimed = defineEvent('MeasureClaimed', 1, 'мероприятие взято в работу', { ...ofMeasure });

export const MeasureDelegated = defineEvent('MeasureDelegated', 1, 'мероприятие поручено другому', { ...ofMeasure, to: code<string>(), returnBy: date() });

export const MeasureReturned = defineEvent('MeasureReturned', 1, 'порученное мероприятие возвращено', { ...ofMeasure });

export const MeasureRescheduled = defineEvent('MeasureRescheduled', 1, 'срок мероприятия перенесён приказом', { ...ofMeasure, order, deadline });

export const RoadmapCompleted = defineEvent('RoadmapCompleted', 1, 'карта выполнена', {
  ...ofRoadmap,
  measuresDone: number(),
  measuresTotal: number(),
  notApplicable: optional(number()),
  cancelled: optional(number()),
});

export const OccurrenceScheduled = defineEvent('OccurrenceScheduled', 1, 'назначен очередной срок', {
  ...ofOccurrence,
  /** PROGRESS_CHECK: ME-5, the yearly look at a measure of the whole period; ON_DEMAND: ME-7, beside the recurrence. */
  kind: code('PERIOD', 'PROGRESS_CHECK', 'EXTERNAL', 'ON_DEMAND'),
  deadline,
});

export const OnDemandOccurrenceRequested = defineEvent('OnDemandOccurrenceRequested', 1, 'запрошена встреча', { ...ofOccurrence });
export const OccurrenceMarkedRetroactive = defineEvent('OccurrenceMarkedRetroactive', 1, 'очередной срок раньше приказа', { ...ofOccurrence });
export const OccurrenceOpened = defineEvent('OccurrenceOpened', 1, 'открылся очередной срок', { ...ofOccurrence, deadlineVersion: number() });

export const OccurrenceMissed = defineEvent('OccurrenceMissed', 1, 'очередной срок пропущен', {
  ...ofOccurrence,
  deadlineVersion: number(),
  effectiveDue: date(),
  supersedes: list(rung),
});

export const OccurrenceHeld = defineEvent('OccurrenceHeld', 1, 'очередное проведение состоялось', {
  ...ofOccurrence,
  occurredOn: date(),
  evidence: list(evidenceItem),
  doneLate: flag(),
  reportedLate: flag(),
});

export const OccurrenceMoved = defineEvent('OccurrenceMoved', 1, 'очередной срок перенесён', {
  ...ofOccurrence,
  reason: code('NON_WORKING_DAY', 'SCHOOL_HOLIDAY', 'PARTICIPANTS_ABSENT', 'SUSPENSION'),
  deadline,
});

export const OccurrenceSkipped = defineEvent('OccurrenceSkipped', 1, 'очередное проведение отменено', { ...ofOccurrence, reason: code('SCHOOL_HOLIDAY', 'PARTICIPANTS_ABSENT', 'NOTHING_TO_DO') });

export const MeasureReminderSent = defineEvent('MeasureReminderSent', 1, 'отправлено напоминание о сроке', {
  ...ofMeasure,
  deadlineVersion: number(),
  rung: code('reminder', 'due'),
  effectiveDue: date(),
  supersedes: list(rung),
  /** Of one occurrence; of the measure itself when absent. */
  period: optional(reference('period')),
});

export const roadmapEvents = [
  RoadmapCreatedFromTemplate, StageAdded, MeasurePlanned, DeadlineParsed, DeadlineAmbiguityDetected, DeadlineClarified,
  ExternalScheduleAttached, DeadlineMissing, FindingRaised, FindingResolved, RoadmapSubmittedForApproval, RoadmapApproved,
  CouncilOpinionRecorded, RoadmapReturnedForRevision, RoadmapAmended, MeasureAmended, RoadmapCancelled, RoadmapArchived,
  MeasureMarkedRetroactive, RoadmapActivated, StageStarted, StageCompleted, StageReopened, StageSkipped, ResponsibleAssigned,
  MeasureOpened, MeasureBecameOverdue, MeasureResultReported, MeasureCompleted, EvidenceAttached, MeasureResultRejected,
  MeasureReopened, MeasureDeclaredNotApplicable, MeasureCancelled, MeasureSuspended, MeasureResumed, MeasureClaimed, MeasureDelegated,
  MeasureReturned, MeasureRescheduled, RoadmapCompleted, OccurrenceScheduled, OnDemandOccurrenceRequested, OccurrenceMarkedRetroactive,
  OccurrenceOpened, OccurrenceMissed, OccurrenceHeld, OccurrenceMoved, OccurrenceSkipped,
] as const;
export type RoadmapEvent = EventOf<(typeof roadmapEvents)[number]>;

/** Notices change nothing in the roadmap, so they have a stream of their own. */
export const noticeEvents = [MeasureReminderSent] as const;
export type NoticeEvent = EventOf<(typeof noticeEvents)[number]>;
