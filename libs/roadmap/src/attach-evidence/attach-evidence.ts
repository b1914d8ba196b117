import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { runningMeasure } from '../addressed-measure';
import { evidenceData, type EvidenceFacts, missingFile } from '../evidence-data';
import { type RoadmapEvent } from '../events';
import { EvidenceAttached } from '../measure-events';
import { evidenceKey, type Roadmap } from '../roadmap-state';
import type { AttachEvidence } from './attach-evidence.command';

/** ME-1: evidence may be gathered while the work goes on; it counts when the result is reported. */
export const attachEvidence: Decide<Roadmap, AttachEvidence, RoadmapEvent, EvidenceFacts> = ({ roadmapId, measureId, evidence }, state, { facts }) => {
  const { refusal, measure } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  const missing = missingFile([evidence], facts);
  if (missing) return missing;
  const item = evidenceData(evidence);
  return measure.evidence.includes(evidenceKey(item)) ? nothing : accept(EvidenceAttached({ roadmapId, measureId, evidence: item }));
};
