import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';

/** The term of a measure, or of one of its occurrences. */
export interface TermAddress {
  readonly measureId: string;
  readonly period?: string;
}

/** A computed term as its event keeps it; nothing of it is counted again. */
export interface StoredTerm {
  readonly version: number;
  readonly start?: string;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly zone: string;
  readonly calendarVersion: string;
  readonly tzdata: string;
  readonly rule: string;
  readonly why: readonly string[];
  readonly rungs: readonly StoredRung[];
}

export interface StoredRung {
  readonly rung: string;
  readonly at: string;
  readonly workingDays?: number;
  readonly to?: string;
}

interface Order {
  readonly number: string;
  readonly date: string;
}

/** One edition of a term: what gave it, who, when, on what ground. */
export interface TermEdition {
  /** Type of the event that gave it. */
  readonly event: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly role: string;
  readonly order?: Order;
  readonly term: StoredTerm;
}

/** A time during which the clock stood; `until` is absent while it still does. */
export interface TermSuspension {
  /** Civil dates. */
  readonly since: string;
  readonly until?: string;
  readonly ground: string;
  readonly order?: Order;
  /** Calendar days given back. */
  readonly days?: number;
}

/** Everything the log knows of one term, in order. */
export interface TermHistory {
  /** As the document writes it; absent for a term that nobody wrote down. */
  readonly verbatim?: string;
  readonly assumption?: string;
  readonly editions: readonly TermEdition[];
  readonly suspensions: readonly TermSuspension[];
}

interface TermData {
  readonly measureId?: string;
  readonly period?: string;
  readonly deadline?: StoredTerm;
  readonly order?: Order;
  readonly verbatim?: string;
  readonly assumption?: string;
  readonly since?: string;
  readonly ground?: string;
  readonly daysGivenBack?: number;
}

/** Any event that carries a `deadline` gave an edition of it, so that a new reason for a new date needs no line here. */
export function termHistory(events: readonly RecordedEvent[], { measureId, period }: TermAddress): TermHistory {
  const ofMeasure = events.filter(({ data }) => (data as TermData).measureId === measureId);
  const words = ofMeasure.map(({ data }) => data as TermData).filter(({ verbatim }) => verbatim !== undefined).at(-1);
  return {
    ...(words?.verbatim !== undefined && { verbatim: words.verbatim }),
    ...(words?.assumption !== undefined && { assumption: words.assumption }),
    editions: ofMeasure.filter(({ data }) => (data as TermData).period === period).flatMap(editionOf),
    suspensions: ofMeasure.reduce(suspended, []),
  };
}

function editionOf({ type, revision, recordedAt, actor, data }: RecordedEvent): TermEdition[] {
  const { deadline, order } = data as TermData;
  return deadline ? [{ event: type, revision, recordedAt, role: actor.role, ...(order && { order }), term: deadline }] : [];
}

function suspended(sofar: readonly TermSuspension[], { type, data, meta }: RecordedEvent): TermSuspension[] {
  const { since = '', ground = '', order, daysGivenBack } = data as TermData;
  if (type === 'MeasureSuspended') return [...sofar, { since, ground, ...(order && { order }) }];
  const last = sofar.at(-1);
  if (type !== 'MeasureResumed' || !last) return [...sofar];
  return [...sofar.slice(0, -1), { ...last, until: meta.occurredOn, ...(daysGivenBack !== undefined && { days: daysGivenBack }) }];
}
