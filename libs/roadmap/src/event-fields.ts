import { code, date, flag, impersonalText, instant, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

export const ofRoadmap = { roadmapId: reference('roadmap') };
export const ofStage = { ...ofRoadmap, stageId: reference('stage') };
export const ofMeasure = { ...ofRoadmap, measureId: reference('measure') };
/** An occurrence is known by its measure and its period: `2022-23`, `2022-23-Q2`, `2022-10` (domain §7.1). */
export const ofOccurrence = { ...ofMeasure, period: reference('period') };
export const order = record({ number: impersonalText(), date: date() });
export const rung = code('opening', 'reminder', 'due', 'overdue', 'escalation');
/** Rungs by key, as `rungKey` of the ladder makes it: `reminder-7`. Before there were several reminders, `reminder`. */
export const rungKeys = list(code<string>());
export const escalatedTo = code('curator', 'director', 'department');
export const ladder = record({ reminders: list(number()), time: impersonalText(), escalations: list(record({ to: escalatedTo, workingDays: number() })) });
export const minutes = record({ number: impersonalText(), date: date() });
export const evidenceItem = record({
  kind: code('ORDER', 'MINUTES', 'REGISTER', 'LIST', 'PLAN', 'REPORT', 'QUESTIONNAIRE', 'PUBLICATION'),
  number: optional(impersonalText()),
  date: date(),
  /** The document itself, as the file store took it; its bytes are covered through the hash. */
  file: optional(record({ sha256: reference('file'), size: number(), mediaType: code<string>() })),
});
export const indicator = record({
  text: impersonalText(),
  formula: optional(code<string>()),
  target: optional(record({ comparison: code('AT_LEAST', 'EQUALS'), value: number(), unit: code('PERCENT', 'COUNT') })),
});

/** A computed term with everything needed to explain it later: replay never computes it again. */
export const deadline = record({
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
  /** `workingDays` before the term (a reminder) or after it (an escalation). */
  rungs: list(record({ rung, at: instant(), workingDays: optional(number()), to: optional(escalatedTo) })),
});

/** Why a term was counted anew: other working days, other terms of the school, another ladder, other rules of counting. */
export const recountCause = code('CALENDAR', 'TERMS', 'LADDER', 'RULES');
/** The dates before, for whoever tells people what moved. */
export const formerDates = optional(record({ nominalDue: date(), effectiveDue: date() }));

/** The roadmap was active when the term was given, so the term is enforced at once. */
export const inForce = optional(flag());
