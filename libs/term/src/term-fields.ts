import { code, type DataOf, date, type Fields, impersonalText, instant, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

/**
 * How events hold a term, whichever aggregate the term belongs to. This is storage format: what is declared here stands
 * in the log of every context that uses it, so a changed shape is a new version of each of its events.
 */
export const rung = code('opening', 'reminder', 'due', 'overdue', 'escalation');
/** Rungs by key, as `rungKey` of the ladder makes it: `reminder-7`. Before there were several reminders, `reminder`. */
export const rungKeys = list(code<string>());
export const escalatedTo = code('curator', 'director', 'department');
export const ladder = record({ reminders: list(number()), time: impersonalText(), escalations: list(record({ to: escalatedTo, workingDays: number() })) });

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

/** Words that gave dates. */
export const givenTerm = {
  verbatim: impersonalText(),
  status: code('RESOLVED', 'RESOLVED_WITH_ASSUMPTION'),
  kind: code<string>(),
  /** Of a recurring row: from the first opening to the last due day; its occurrences have terms of their own. */
  deadline,
  rrule: optional(code<string>()),
  assumption: optional(impersonalText()),
  /** The dates in the year they were shifted from. */
  shiftedFrom: optional(record({ start: optional(date()), due: date() })),
  /** What the reading noticed although it could be resolved: YEAR_MISSING, OUT_OF_PLAN_PERIOD … */
  finding: optional(code<string>()),
  alternatives: optional(list(impersonalText())),
};

/** Words that leave the dates open, with what they may mean. */
export const askedTerm = {
  verbatim: impersonalText(),
  /** DATES_AWAITED: the sense is clear, the dates wait, for instance for the school's calendar. */
  status: code('AMBIGUOUS', 'NOT_A_DEADLINE', 'UNPARSED', 'DATES_AWAITED'),
  kind: code<string>(),
  finding: optional(code<string>()),
  readings: list(record({ kind: code<string>(), windows: list(record({ start: optional(date()), due: date() })), why: impersonalText() })),
  why: list(impersonalText()),
};

/** PROGRESS_CHECK: ME-5, the yearly look at a measure of the whole period; ON_DEMAND: ME-7, beside the recurrence. */
export const occurrenceKind = code('PERIOD', 'PROGRESS_CHECK', 'EXTERNAL', 'ON_DEMAND');

/** Why a term was counted anew: other working days, other terms of the school, another ladder, other rules of counting. */
export const recountCause = code('CALENDAR', 'TERMS', 'LADDER', 'RULES');
/** The dates before, for whoever tells people what moved. */
export const formerDates = optional(record({ nominalDue: date(), effectiveDue: date() }));
export const recountedTerm = { cause: recountCause, deadline, former: formerDates };

/** A term that ran out. */
export const overdueTerm = {
  deadlineVersion: number(),
  effectiveDue: date(),
  /** Lower rungs the mark closes. Notices among them may have been sent: their own stream says. */
  supersedes: rungKeys,
};

export const sentReminder = {
  deadlineVersion: number(),
  rung: code('reminder', 'due'),
  /** Of a reminder: how many working days before the term. */
  workingDays: optional(number()),
  effectiveDue: date(),
  supersedes: rungKeys,
  /** Of one occurrence; of the row itself when absent. */
  period: optional(reference('period')),
};

export const sentEscalation = {
  deadlineVersion: number(),
  to: escalatedTo,
  /** How many working days after the term. */
  workingDays: number(),
  effectiveDue: date(),
  supersedes: rungKeys,
  /** Of one occurrence that was missed; of the row itself when absent. */
  period: optional(reference('period')),
};

type ValueOf<F extends Fields[string]> = DataOf<{ readonly value: F }> extends { readonly value: infer Value } ? Value : never;

export type Deadline = ValueOf<typeof deadline>;
export type GivenTerm = DataOf<typeof givenTerm>;
export type AskedTerm = DataOf<typeof askedTerm>;
export type Reading = AskedTerm['readings'][number];
export type OccurrenceKind = ValueOf<typeof occurrenceKind>;
export type OverdueTerm = DataOf<typeof overdueTerm>;
export type SentReminder = DataOf<typeof sentReminder>;
export type SentEscalation = DataOf<typeof sentEscalation>;
