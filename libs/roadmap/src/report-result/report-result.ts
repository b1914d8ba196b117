import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { isRecurring, openPeriods } from '@vekha/term/term-state';
import { becameOverdue } from '../became-overdue';
import { evidenceData, type EvidenceFacts, missingFile } from '../evidence-data';
import { type RoadmapEvent } from '../events';
import { MeasureResultReported } from '../measure-events';
import { refuse } from '../rejections';
import { measureOf, type Roadmap } from '../roadmap-state';
import type { ReportResult } from './report-result.command';

/** Lateness is told apart: done late by the day of the work, reported late by the day of the report (ME-10). */
export const reportResult: Decide<Roadmap, ReportResult, RoadmapEvent, EvidenceFacts> = (command, state, { today, now, facts }) => {
  const { roadmapId, measureId, occurredOn, evidence, achieved } = command;
  if (state.status !== 'Active') return refuse('ROADMAP_NOT_ACTIVE');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  if (measure.status !== 'Open' && measure.status !== 'Scheduled') return refuse('MEASURE_NOT_OPEN');
  if (measure.suspendedSince !== undefined) return refuse('MEASURE_SUSPENDED', { measure: measureId });
  const periods = openPeriods(measure);
  if (periods.length > 0) return refuse('OCCURRENCES_OPEN', { periods: periods.map(({ period }) => period).join(', ') });
  if (occurredOn > today(state.zone)) return refuse('DONE_IN_FUTURE', { date: occurredOn });
  const missing = missingFile(evidence, facts);
  if (missing) return missing;

  // ME-3: of a recurring measure each occurrence tells its own lateness.
  const due = isRecurring(measure) ? undefined : measure.deadline?.effectiveDue;
  const doneLate = due !== undefined && occurredOn > due && !measure.retroactive;
  const reported = MeasureResultReported({
    roadmapId,
    measureId,
    occurredOn,
    evidence: evidence.map(evidenceData),
    ...(achieved !== undefined && { achieved }),
    doneLate,
    reportedLate: due !== undefined && today(state.zone) > due,
  });
  // A late worker must not spare a measure its overdue mark: the report itself brings it.
  const overdue = doneLate && !measure.overdue ? becameOverdue(state, measure, now) : undefined;
  return accept<RoadmapEvent>(...(overdue ? [overdue] : []), reported);
};
