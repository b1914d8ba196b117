import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { openPeriods } from '@vekha/term/term-state';
import { type RoadmapEvent } from '../events';
import { MeasureCompleted } from '../measure-events';
import { refuse } from '../rejections';
import { measureOf, type Measure, type Roadmap } from '../roadmap-state';
import type { AcceptResult } from './accept-result.command';

/**
 * ME-1: a row that names documents needs evidence (004, column «Документы»). ME-3: a recurring measure is done with its
 * last period. ME-8: below the target only for a reason (001:L236, L253, L259). Nobody accepts their own report.
 */
export const acceptResult: Decide<Roadmap, AcceptResult, RoadmapEvent> = ({ roadmapId, measureId, belowTarget }, state, { actor, today }) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (measure.status !== 'Reported') return refuse('RESULT_NOT_REPORTED');
  if (measure.reportedBy === actor.id) return refuse('SAME_PERSON_REPORTS_AND_ACCEPTS');
  if (measure.documents.length > 0 && measure.evidence.length === 0) return refuse('EVIDENCE_MISSING');
  const periods = openPeriods(measure);
  if (periods.length > 0) return refuse('OCCURRENCES_OPEN', { periods: periods.map(({ period }) => period).join(', ') });
  const below = isBelowTarget(measure);
  if (below && belowTarget === undefined) return refuse('BELOW_TARGET', { achieved: measure.achieved ?? '—', target: measure.target?.value ?? '' });
  const due = measure.deadline?.effectiveDue;
  return accept(MeasureCompleted({ roadmapId, measureId, acceptedLate: due !== undefined && today(state.zone) > due, ...(below && belowTarget !== undefined && { belowTarget }) }));
};

/** A result without a number is judged by its documents: no number is not nought. */
function isBelowTarget({ target, achieved }: Measure): boolean {
  return target !== undefined && achieved !== undefined && achieved < target.value;
}

