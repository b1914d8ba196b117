import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import type { Decision } from '@vekha/event-sourcing/decider';
import { phraseContext } from '@vekha/term/phrase-context';
import { quoted } from '@vekha/term/planned-term';
import type { TermRules } from '@vekha/term/term-rules';
import { FindingRaised, type RoadmapEvent } from './events';
import { MeasurePlanned } from './measure-events';
import { plannedRow } from './planned-term';
import { refuse } from './rejections';
import { measureOf, type Roadmap, type Stage, stageOf } from './roadmap-state';

/** A row as it is added by hand: to a draft, or by an amending order. */
export interface NewRow {
  readonly measureId: string;
  readonly stageId: string;
  readonly text: string;
  readonly documents: readonly string[];
  readonly responsible: readonly string[];
  readonly control: boolean;
  readonly deadline?: string;
  readonly condition?: string;
}

interface Addition {
  readonly rules: TermRules;
  readonly tzdata: string;
  readonly id: (word: string) => string;
  /** Told between the plan of the row and its term. */
  readonly mark?: RoadmapEvent;
  /** The roadmap runs, so the term is enforced at once. */
  readonly inForce?: true;
}

/** Why a row cannot be added, if it cannot. */
export function whyNotAdded({ measureId, stageId }: NewRow, state: Roadmap): Decision<never> | undefined {
  if (!stageOf(state, stageId)) return refuse('STAGE_UNKNOWN', { stage: stageId });
  return measureOf(state, measureId) && refuse('MEASURE_EXISTS', { measure: measureId });
}

/** ST-2: a row without a deadline of its own inherits that of its stage. ME-2: nobody responsible is a finding, not a refusal. */
export function addedRow(row: NewRow, state: Roadmap, { rules, tzdata, id, mark, inForce }: Addition): RoadmapEvent[] {
  const { roadmapId, plan } = state;
  const { measureId, stageId, text, documents, responsible, control, condition } = row;
  const reading = readTerm(row, rules, plan, stageOf(state, stageId));
  const raise = (code: 'RESPONSIBLE_MISSING' | 'DEADLINE_MISSING') => FindingRaised({ roadmapId, findingId: id(`finding ${code} ${measureId}`), code, measures: [measureId] });
  return [
    MeasurePlanned({ roadmapId, measureId, stageId, text, parts: [], documents, responsible, control, ...(condition !== undefined && { condition }) }),
    ...(mark ? [mark] : []),
    ...plannedRow({ roadmapId, measureId, ...(inForce && { inForce }) }, reading, { rules, tzdata, reasons: quoted(reading.verbatim) }),
    ...(responsible.length === 0 ? [raise('RESPONSIBLE_MISSING')] : []),
    ...(reading.status === 'EMPTY' ? [raise('DEADLINE_MISSING')] : []),
  ];
}

function readTerm({ deadline, text }: NewRow, rules: TermRules, plan: Roadmap['plan'], stage: Stage | undefined): PhraseReading {
  const verbatim = deadline ?? stage?.deadlineVerbatim ?? '';
  const read = readDeadlinePhrase(verbatim, phraseContext(rules, { plan, measureText: text }));
  // The stage's words may name the years of its template; its dates are those of this roadmap.
  return deadline === undefined && stage?.term ? { status: 'RESOLVED', kind: read.kind, verbatim, ...stage.term, why: [] } : read;
}
