/** What the inbox remembers of a term between events. */
export interface TermMemory {
  readonly version: number;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly zone: string;
  readonly rule: string;
  /** Why this date, as the term was counted. */
  readonly why: readonly string[];
  /** The highest rung that has taken effect: `reminder-7`, `due`, `overdue`, `escalation-director`. */
  readonly rung: string | null;
  readonly retroactive: boolean;
  readonly escalations: readonly Escalation[];
}

export interface Escalation {
  readonly to: string;
  /** Working days after the term. */
  readonly workingDays: number;
  /** UTC instant at which it was told. */
  readonly at: string;
}

export interface RoadmapMemory {
  readonly of: 'roadmap';
  /** `cancelled` only of one that was active: what was never in force is in nobody's calendar. */
  readonly course: 'prepared' | 'active' | 'ended' | 'cancelled';
}

export interface MeasureMemory {
  readonly of: 'measure';
  readonly text: string;
  readonly responsible: readonly string[];
  readonly state: 'planned' | 'unclear' | 'waiting' | 'reported' | 'done' | 'dropped';
  /** Of an unclear term: the sense is clear, the dates wait for the school's calendar. */
  readonly datesAwaited: boolean;
  readonly term: TermMemory | null;
  readonly suspended: boolean;
  readonly claimed: { readonly role: string } | null;
  readonly delegated: { readonly to: string; readonly returnBy: string } | null;
  /** Role that reported the result waiting for acceptance. */
  readonly reportedBy: string | null;
  readonly periods: readonly string[];
}

export interface OccurrenceMemory {
  readonly of: 'occurrence';
  readonly state: 'pending' | 'held' | 'missed' | 'skipped';
  readonly term: TermMemory;
}

export type Memory = RoadmapMemory | MeasureMemory | OccurrenceMemory;

/** A term as events carry it. */
interface Deadline {
  readonly version: number;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly zone: string;
  readonly rule: string;
  readonly why: readonly string[];
}

/** A new edition of a term: nobody has been told of it yet. */
export function newTerm({ version, nominalDue, effectiveDue, zone, rule, why }: Deadline): TermMemory {
  return { version, nominalDue, effectiveDue, zone, rule, why, rung: null, retroactive: false, escalations: [] };
}

/** A term counted anew, after a suspension or a change of calendar: what was said of the same date stays said. */
export function sameOrNewTerm(before: TermMemory | null, deadline: Deadline): TermMemory {
  const next = newTerm(deadline);
  if (before?.effectiveDue !== next.effectiveDue) return next;
  const { rung, retroactive, escalations } = before;
  return { ...next, rung, retroactive, escalations };
}

export const newMeasure: Omit<MeasureMemory, 'text' | 'responsible'> = {
  of: 'measure', state: 'planned', datesAwaited: false, term: null, suspended: false, claimed: null, delegated: null, reportedBy: null, periods: [],
};
