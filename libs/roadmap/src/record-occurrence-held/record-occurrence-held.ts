import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { isPending, type Occurrence, occurrenceIn } from '@vekha/term/occurrence';
import { runningMeasure } from '../addressed-measure';
import { evidenceData, type EvidenceFacts, missingFile } from '../evidence-data';
import { type RoadmapEvent } from '../events';
import { OccurrenceHeld } from '../occurrence-events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { RecordOccurrenceHeld } from './record-occurrence-held.command';

/**
 * ME-3: each occurrence keeps its own outcome. What was held in its term but told after the worker had called it missed
 * is reported late, not missed (ME-10); the earlier event stays in the log.
 */
export const recordOccurrenceHeld: Decide<Roadmap, RecordOccurrenceHeld, RoadmapEvent, EvidenceFacts> = (command, state, { today, facts }) => {
  const { roadmapId, measureId, period, occurredOn, evidence } = command;
  const { refusal, measure } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  const occurrence = occurrenceIn(measure.occurrences, period);
  if (!occurrence) return refuse('OCCURRENCE_UNKNOWN', { measure: measureId, period });
  if (!isPending(occurrence) && !heldInTime(occurrence, occurredOn)) return refuse('OCCURRENCE_CLOSED', { period });
  if (occurredOn > today(state.zone)) return refuse('DONE_IN_FUTURE', { date: occurredOn });
  const missing = missingFile(evidence, facts);
  if (missing) return missing;
  const { effectiveDue } = occurrence.deadline;
  return accept(OccurrenceHeld({
    roadmapId,
    measureId,
    period,
    occurredOn,
    evidence: evidence.map(evidenceData),
    doneLate: occurredOn > effectiveDue && !occurrence.retroactive,
    reportedLate: today(state.zone) > effectiveDue,
  }));
};

const heldInTime = ({ status, deadline }: Occurrence, occurredOn: string): boolean => status === 'Missed' && occurredOn <= deadline.effectiveDue;
