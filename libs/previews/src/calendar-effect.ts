import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { RoadmapEvent } from '@vekha/roadmap/events';

interface Dates {
  readonly nominalDue: string;
  readonly effectiveDue: string;
}

/** One term that a change would touch. */
export interface TouchedTerm {
  readonly roadmapId: string;
  readonly roadmapTitle: string;
  readonly measureId: string;
  /** Of one occurrence. */
  readonly period?: string;
  /**
   * MOVED: other dates. REMINDERS: the dates stay, those who are told are told at other times. DATED: it waited for the
   * calendar and gets its dates. WITHDRAWN: the calendar no longer has it. TO_CLARIFY: a person has to say what is meant.
   */
  readonly becomes: 'MOVED' | 'REMINDERS' | 'DATED' | 'WITHDRAWN' | 'TO_CLARIFY';
  readonly from?: Dates;
  readonly to?: Dates;
  /** Russian sentences. */
  readonly why: readonly string[];
}

interface Of {
  readonly roadmapId: string;
  readonly roadmapTitle: string;
}

/** What the events of a recount would change. A recurring row is told by its occurrences, not once more by itself. */
export function touchedTerms(of: Of, events: readonly DomainEvent[]): TouchedTerm[] {
  const terms = (events as readonly RoadmapEvent[]).flatMap((event) => touchedTerm(of, event));
  const recurring = new Set(terms.filter(({ period }) => period !== undefined).map(({ measureId }) => measureId));
  return terms.filter(({ measureId, period }) => period !== undefined || !recurring.has(measureId));
}

function touchedTerm(of: Of, event: RoadmapEvent): TouchedTerm[] {
  switch (event.type) {
    case 'DeadlineReprojected':
    case 'OccurrenceReprojected': {
      const { deadline, former } = event.data;
      const to = datesOf(deadline);
      const moved = event.data.cause === 'TERMS' || former?.effectiveDue !== to.effectiveDue;
      return [{ ...of, ...addressOf(event.data), becomes: moved ? 'MOVED' : 'REMINDERS', ...(former && { from: former }), to, why: deadline.why }];
    }
    case 'DeadlineParsed':
    case 'OccurrenceScheduled':
      return [{ ...of, ...addressOf(event.data), becomes: 'DATED', to: datesOf(event.data.deadline), why: event.data.deadline.why }];
    case 'OccurrenceSkipped':
      return [{ ...of, ...addressOf(event.data), becomes: 'WITHDRAWN', why: ['В новом календаре школы такого периода нет.'] }];
    case 'DeadlineAmbiguityDetected':
      return [{ ...of, ...addressOf(event.data), becomes: 'TO_CLARIFY', why: event.data.why }];
    default:
      return [];
  }
}

function addressOf(data: { readonly measureId: string; readonly period?: string }) {
  return { measureId: data.measureId, ...(data.period !== undefined && { period: data.period }) };
}

const datesOf = ({ nominalDue, effectiveDue }: Dates): Dates => ({ nominalDue, effectiveDue });
