import type { AcademicTerm } from './academic-year';
import type { CivilDate, CivilSpan } from './civil-date';
import type { CollisionFlag, ProductionCalendar, WorkingWeek } from './working-days';

export type ReadingStatus = 'RESOLVED' | 'RESOLVED_WITH_ASSUMPTION' | 'AMBIGUOUS' | 'NOT_A_DEADLINE' | 'EMPTY' | 'UNPARSED';

export type DeadlineKind =
  | 'None' | 'Day' | 'ByDay' | 'DayList' | 'Window' | 'WindowList' | 'WholePeriod' | 'DuringYear' | 'YearlyBy' | 'YearlyWindow'
  | 'PerAcademicTerm' | 'EndOfAcademicTerm' | 'Weekly' | 'Monthly' | 'MonthlyNthWeekday' | 'MonthlyNthWeekdayOrOnDemand'
  | 'Quarterly' | 'QuarterlyBy' | 'HalfYearly' | 'MinimumFrequency' | 'EventRelative' | 'OnEvent' | 'OnAgreement' | 'EffectiveFrom'
  | 'BeforeOtherMeasure' | 'OnDemand' | 'ExternalSchedule' | 'Compound' | 'Evidence' | 'Ambiguous';

/**
 * What a reading found wrong or missing. The `…_MISSING` ones mean: the sense is clear, the dates wait for that thing.
 */
export type ReadingFinding =
  | 'RETROACTIVE' | 'TEXT_CONTRADICTS_DEADLINE' | 'OUT_OF_PLAN_PERIOD' | 'PARTLY_OUT_OF_PLAN_PERIOD'
  | 'EVIDENCE_IN_DEADLINE_CELL' | 'COLLIDES_WITH_NON_WORKING_DAY' | 'COLLIDES_WITH_SCHOOL_HOLIDAY'
  | 'YEAR_MISSING' | 'PLAN_PERIOD_MISSING' | 'ACADEMIC_CALENDAR_MISSING' | 'SCHOOL_HOLIDAYS_MISSING' | 'EVENT_DATE_MISSING'
  | 'IMPOSSIBLE_DATE' | 'IMPOSSIBLE_TIME' | 'REVERSED_RANGE' | 'TOO_LONG' | 'NOT_UNDERSTOOD';

/** One time a recurring measure is to be done: the window opens on `start` (if told) and closes on `due`. */
export interface Occurrence {
  readonly start?: CivilDate;
  readonly due: CivilDate;
}

/** An occurrence that falls on a day people do not work or pupils do not learn. It is shown, never dropped. */
export interface OccurrenceCollision {
  readonly date: CivilDate;
  readonly flags: readonly CollisionFlag[];
}

/** An act named where a deadline was expected. */
export interface EvidenceFact {
  readonly document: string;
  readonly number?: string;
  readonly date: CivilDate;
}

/** One of the meanings of an ambiguous phrase, offered to a person and never chosen by the program. */
export interface ReadingChoice {
  readonly kind: DeadlineKind;
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly due?: CivilDate;
  readonly windows?: readonly CivilSpan[];
  readonly rrule?: string;
  readonly why: string;
  readonly finding?: ReadingFinding;
}

/** What is known about the document in which the phrase stands. Nothing here is required but zone and calendar. */
export interface PhraseContext {
  readonly plan?: CivilSpan;
  /** IANA zone of the school; phrases resolve to civil dates of that zone. */
  readonly zone: string;
  /** Date of the order that approved the plan. */
  readonly approved?: CivilDate;
  /** Calendar year written at the stage or section heading. */
  readonly stageYear?: number;
  readonly week?: WorkingWeek;
  readonly terms?: readonly AcademicTerm[];
  readonly holidays?: readonly AcademicTerm[];
  /** Dates of events by their Russian or domain name, for instance `приказ` or `ProgrammeCompleted`. */
  readonly anchors?: Readonly<Record<string, CivilDate>>;
  /** Text of the measure itself; a contradiction between it and the deadline becomes a finding. */
  readonly measureText?: string;
  readonly calendar: ProductionCalendar;
}

/** The meaning of a deadline phrase. Absent things are absent keys; sentences for people are Russian. */
export interface PhraseReading {
  readonly status: ReadingStatus;
  readonly kind: DeadlineKind;
  /** The text as it was written, untouched. */
  readonly verbatim: string;
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly due?: CivilDate;
  /** Due date (or end) moved to the next working day when it is not worked. */
  readonly effectiveDue?: CivilDate;
  /** Local time of day `HH:MM`, when the phrase names one. */
  readonly time?: string;
  /** RFC 5545 recurrence rule without the `RRULE:` prefix. */
  readonly rrule?: string;
  /** How many times in each period, for a minimum frequency. */
  readonly times?: number;
  readonly windows?: readonly CivilSpan[];
  readonly occurrences?: readonly Occurrence[];
  readonly collisions?: readonly OccurrenceCollision[];
  /** Parts of a compound phrase, each a reading of its own. */
  readonly parts?: readonly PhraseReading[];
  /** Meanings of an ambiguous phrase, in the order in which they are offered. */
  readonly readings?: readonly ReadingChoice[];
  readonly facts?: readonly EvidenceFact[];
  readonly assumption?: string;
  readonly alternatives?: readonly string[];
  readonly finding?: ReadingFinding;
  /** 1-based character of the verbatim text at which the refusal arose. */
  readonly position?: number;
  readonly why: readonly string[];
}
