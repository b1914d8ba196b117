import type { Decision } from '@vekha/event-sourcing/decider';
import { isPending, type Occurrence, occurrenceIn } from '@vekha/term/occurrence';
import { refuse } from './rejections';
import { isClosed, isWaiting, type Measure, measureOf, type Roadmap } from './roadmap-state';

type Addressed<Found> = ({ readonly refusal?: undefined } & Found) | ({ readonly refusal: Decision<never> } & { readonly [K in keyof Found]?: undefined });

/** The measure of an active roadmap, unless it is closed. */
export function unclosedMeasure(state: Roadmap, measureId: string): Addressed<{ readonly measure: Measure }> {
  if (state.status !== 'Active') return { refusal: refuse('ROADMAP_NOT_ACTIVE') };
  const measure = measureOf(state, measureId);
  if (!measure) return { refusal: refuse('MEASURE_UNKNOWN', { measure: measureId }) };
  if (isClosed(measure)) return { refusal: refuse('MEASURE_CLOSED', { measure: measureId }) };
  return { measure };
}

/** The measure of an active roadmap that is scheduled or open, and whose clock runs. */
export function runningMeasure(state: Roadmap, measureId: string): Addressed<{ readonly measure: Measure }> {
  const found = unclosedMeasure(state, measureId);
  if (found.refusal) return found;
  if (!isWaiting(found.measure)) return { refusal: refuse('MEASURE_NOT_STARTED_YET', { measure: measureId }) };
  if (found.measure.suspendedSince !== undefined) return { refusal: refuse('MEASURE_SUSPENDED', { measure: measureId }) };
  return found;
}

/** An occurrence of a running measure that may still be held, moved or skipped. */
export function pendingOccurrence(state: Roadmap, { measureId, period }: { measureId: string; period: string }): Addressed<{ readonly measure: Measure; readonly occurrence: Occurrence }> {
  const found = runningMeasure(state, measureId);
  if (found.refusal) return { refusal: found.refusal };
  const occurrence = occurrenceIn(found.measure.occurrences, period);
  if (!occurrence) return { refusal: refuse('OCCURRENCE_UNKNOWN', { measure: measureId, period }) };
  return isPending(occurrence) ? { measure: found.measure, occurrence } : { refusal: refuse('OCCURRENCE_CLOSED', { period }) };
}
