import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { MeasureCompleted, type RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import { measureOf, type Roadmap } from '../roadmap';
import type { AcceptResult } from './accept-result.command';

/** ME-1: a row that names documents needs evidence (004, column «Документы»); nobody accepts their own report. */
export const acceptResult: Decide<Roadmap, AcceptResult, RoadmapEvent> = ({ roadmapId, measureId }, state, { actor, today }) => {
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (measure.status !== 'Reported') return refuse('RESULT_NOT_REPORTED');
  if (measure.reportedBy === actor.id) return refuse('SAME_PERSON_REPORTS_AND_ACCEPTS');
  if (measure.namesDocuments && !measure.hasEvidence) return refuse('EVIDENCE_MISSING');
  const due = measure.deadline?.effectiveDue;
  return accept(MeasureCompleted({ roadmapId, measureId, acceptedLate: due !== undefined && today(state.zone) > due }));
};
