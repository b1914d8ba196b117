import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { FindingRaised, type RoadmapEvent } from '../events';
import { MeasurePlanned } from '../measure-events';
import { phraseContext } from '../phrase-context';
import { plannedTerm } from '../planned-term';
import { refuse } from '../rejections';
import { measureOf, type Roadmap, type Stage, stageOf } from '../roadmap-state';
import { type RuleFacts, type TermRules, termRules } from '../term-rules';
import type { AddMeasure } from './add-measure.command';

/** ST-2: a row without a deadline of its own inherits that of its stage. ME-2: nobody responsible is a finding, not a refusal. */
export const addMeasure: Decide<Roadmap, AddMeasure, RoadmapEvent, RuleFacts> = (command, state, { id, tzdata, facts }) => {
  const { roadmapId, measureId, stageId, text, documents, responsible, control, condition } = command;
  if (state.status !== 'Draft') return refuse('ROADMAP_CONTENT_FIXED');
  const stage = stageOf(state, stageId);
  if (!stage) return refuse('STAGE_UNKNOWN', { stage: stageId });
  if (measureOf(state, measureId)) return refuse('MEASURE_EXISTS', { measure: measureId });

  const planned = MeasurePlanned({ roadmapId, measureId, stageId, text, parts: [], documents, responsible, control, ...(condition !== undefined && { condition }) });
  const rules = termRules(state, facts);
  const reading = readTerm(command, rules, state.plan, stage);
  const reasons = reading.verbatim === '' ? [] : [`В документе: «${reading.verbatim}».`];
  const term = plannedTerm({ roadmapId, measureId }, reading, { rules, tzdata, reasons });
  const raise = (code: 'RESPONSIBLE_MISSING' | 'DEADLINE_MISSING') => FindingRaised({ roadmapId, findingId: id(`finding ${code} ${measureId}`), code, measures: [measureId] });
  return accept<RoadmapEvent>(
    planned,
    ...term,
    ...(responsible.length === 0 ? [raise('RESPONSIBLE_MISSING')] : []),
    ...(reading.status === 'EMPTY' ? [raise('DEADLINE_MISSING')] : []),
  );
};

function readTerm({ deadline, text }: AddMeasure, rules: TermRules, plan: Roadmap['plan'], stage: Stage): PhraseReading {
  const verbatim = deadline ?? stage.deadlineVerbatim;
  const read = readDeadlinePhrase(verbatim, phraseContext(rules, { plan, measureText: text }));
  // The stage's words may name the years of its template; its dates are those of this roadmap.
  return deadline === undefined && stage.term ? { status: 'RESOLVED', kind: read.kind, verbatim, ...stage.term, why: [] } : read;
}
