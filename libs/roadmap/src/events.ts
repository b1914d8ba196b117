import { code, date, defineEvent, type EventOf, flag, impersonalText, instant, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

const order = record({ number: impersonalText(), date: date() });
const rung = code('opening', 'reminder', 'due', 'overdue');

/** A computed term with everything needed to explain it later: replay never computes it again. */
const deadline = record({
  /** 1 as adopted; each rescheduling makes the next. */
  version: number(),
  start: optional(date()),
  nominalDue: date(),
  effectiveDue: date(),
  zone: impersonalText(),
  calendarVersion: impersonalText(),
  tzdata: impersonalText(),
  rule: code<string>(),
  why: list(impersonalText()),
  rungs: list(record({ rung, at: instant() })),
});

export const RoadmapCreatedFromTemplate = defineEvent('RoadmapCreatedFromTemplate', 1, 'создан проект дорожной карты по шаблону', {
  roadmapId: reference('roadmap'),
  schoolId: reference('school'),
  title: impersonalText(),
  templateCode: reference('template code'),
  templateEdition: number(),
  academicYear: number(),
  zone: impersonalText(),
  week: number(),
});

export const StageAdded = defineEvent('StageAdded', 1, 'добавлен этап', {
  roadmapId: reference('roadmap'),
  stageId: reference('stage'),
  no: number(),
  name: impersonalText(),
  deadlineVerbatim: impersonalText(),
});

export const MeasurePlanned = defineEvent('MeasurePlanned', 1, 'запланировано мероприятие', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  stageId: reference('stage'),
  text: impersonalText(),
  parts: list(impersonalText()),
  documents: list(impersonalText()),
  responsible: list(code<string>()),
  control: flag(),
});

export const DeadlineParsed = defineEvent('DeadlineParsed', 1, 'определён срок мероприятия', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  verbatim: impersonalText(),
  status: code('RESOLVED', 'RESOLVED_WITH_ASSUMPTION'),
  kind: code<string>(),
  deadline,
});

/** RM-3: a row without dates stays planned and keeps the roadmap from being activated. */
export const DeadlineMissing = defineEvent('DeadlineMissing', 1, 'у мероприятия нет срока', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  verbatim: impersonalText(),
});

export const FindingRaised = defineEvent('FindingRaised', 1, 'отмечено замечание', {
  roadmapId: reference('roadmap'),
  findingId: reference('finding'),
  code: code('RESPONSIBLE_MISSING', 'TEXT_CONTRADICTS_DEADLINE', 'DUPLICATE_MEASURE', 'RETROACTIVE_APPROVAL', 'DEADLINE_MISSING'),
  measures: list(reference('measure')),
});

export const RoadmapSubmittedForApproval = defineEvent('RoadmapSubmittedForApproval', 1, 'карта направлена на утверждение', {
  roadmapId: reference('roadmap'),
});

export const RoadmapApproved = defineEvent('RoadmapApproved', 1, 'карта утверждена приказом', {
  roadmapId: reference('roadmap'),
  order,
});

/** RM-4: due before the order was issued; not overdue until a person decides. */
export const MeasureMarkedRetroactive = defineEvent('MeasureMarkedRetroactive', 1, 'срок мероприятия раньше приказа', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
});

export const RoadmapActivated = defineEvent('RoadmapActivated', 1, 'карта введена в действие', {
  roadmapId: reference('roadmap'),
});

export const StageStarted = defineEvent('StageStarted', 1, 'начат этап', {
  roadmapId: reference('roadmap'),
  stageId: reference('stage'),
});

export const MeasureOpened = defineEvent('MeasureOpened', 1, 'открылось мероприятие', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  stageId: reference('stage'),
  deadlineVersion: number(),
});

/** ME-10: an event of its own, so that a later rescheduling does not erase it. */
export const MeasureBecameOverdue = defineEvent('MeasureBecameOverdue', 1, 'мероприятие просрочено', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  stageId: reference('stage'),
  deadlineVersion: number(),
  effectiveDue: date(),
  /** Lower rungs this mark closes. Notices among them may have been sent: their own stream says. */
  supersedes: list(rung),
});

export const MeasureResultReported = defineEvent('MeasureResultReported', 1, 'представлен результат мероприятия', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  occurredOn: date(),
  evidence: list(record({ kind: code('ORDER', 'MINUTES', 'REGISTER', 'LIST', 'PLAN', 'REPORT', 'QUESTIONNAIRE', 'PUBLICATION'), number: optional(impersonalText()), date: date() })),
  /** The work itself was done after its term: the only lateness that counts against a school. */
  doneLate: flag(),
  reportedLate: flag(),
});

export const MeasureCompleted = defineEvent('MeasureCompleted', 1, 'результат мероприятия принят', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  acceptedLate: flag(),
});

export const MeasureRescheduled = defineEvent('MeasureRescheduled', 1, 'срок мероприятия перенесён приказом', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  order,
  deadline,
});

export const RoadmapCompleted = defineEvent('RoadmapCompleted', 1, 'карта выполнена', {
  roadmapId: reference('roadmap'),
  measuresDone: number(),
  measuresTotal: number(),
});

export const MeasureReminderSent = defineEvent('MeasureReminderSent', 1, 'отправлено напоминание о сроке', {
  roadmapId: reference('roadmap'),
  measureId: reference('measure'),
  deadlineVersion: number(),
  rung: code('reminder', 'due'),
  effectiveDue: date(),
  supersedes: list(rung),
});

export const roadmapEvents = [
  RoadmapCreatedFromTemplate,
  StageAdded,
  MeasurePlanned,
  DeadlineParsed,
  DeadlineMissing,
  FindingRaised,
  RoadmapSubmittedForApproval,
  RoadmapApproved,
  MeasureMarkedRetroactive,
  RoadmapActivated,
  StageStarted,
  MeasureOpened,
  MeasureBecameOverdue,
  MeasureResultReported,
  MeasureCompleted,
  MeasureRescheduled,
  RoadmapCompleted,
] as const;
export type RoadmapEvent = EventOf<(typeof roadmapEvents)[number]>;

/** Notices change nothing in the roadmap, so they have a stream of their own. */
export const noticeEvents = [MeasureReminderSent] as const;
export type NoticeEvent = EventOf<(typeof noticeEvents)[number]>;
