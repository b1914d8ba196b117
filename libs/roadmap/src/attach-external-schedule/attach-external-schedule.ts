import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { nominalTerm } from '@vekha/term/civil-term';
import { otherTerms } from '@vekha/term/occurrence-ladder';
import { plannedOccurrences, wholeOf } from '@vekha/term/planned-term';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { evidenceData, type EvidenceFacts, missingFile } from '../evidence-data';
import { ExternalScheduleAttached } from '../deadline-events';
import { type RoadmapEvent } from '../events';
import { scheduled } from '../planned-term';
import { refuse } from '../rejections';
import { measureOf, type Roadmap } from '../roadmap-state';
import type { AttachExternalSchedule } from './attach-external-schedule.command';

/** DL-06: the dates of the attached schedule become occurrences; a later schedule adds those it names anew. */
export const attachExternalSchedule: Decide<Roadmap, AttachExternalSchedule, RoadmapEvent, RuleFacts & EvidenceFacts> = ({ roadmapId, measureId, document, times }, state, { tzdata, facts }) => {
  if (state.status !== 'Draft' && state.status !== 'Active') return refuse('ROADMAP_NOT_OPEN');
  const measure = measureOf(state, measureId);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  const takesOne = measure.kind === 'ExternalSchedule' && (measure.status === 'NeedsClarification' || measure.status === 'Scheduled');
  if (!takesOne) return refuse('NOT_AN_EXTERNAL_SCHEDULE', { measure: measureId });
  if (times.length === 0) return refuse('SCHEDULE_EMPTY');
  const missing = missingFile([document], facts);
  if (missing) return missing;
  const reversed = times.find(({ start, due }) => start !== undefined && start > due);
  if (reversed) return refuse('NEW_TERM_REVERSED', { start: reversed.start ?? '', due: reversed.due });

  const known = Object.values(measure.occurrences).map(({ deadline }) => nominalTerm(deadline));
  const fresh = [...new Map(times.map(({ start, due }) => [due, { due, ...(start !== undefined && { start }) }])).values()].filter(({ due }) => !known.some((each) => each.due === due));
  if (fresh.length === 0) return refuse('SCHEDULE_UNCHANGED');
  const source = { rules: termRules(state, facts), tzdata, reasons: [`По отдельному графику от ${document.date}.`] };
  const deadline = wholeOf([...known, ...fresh], source, (measure.deadline?.version ?? 0) + 1);
  return accept<RoadmapEvent>(
    ExternalScheduleAttached({ roadmapId, measureId, document: evidenceData(document), deadline, ...(state.status === 'Active' && { inForce: true }) }),
    ...scheduled({ roadmapId, measureId }, plannedOccurrences(fresh, source, 'EXTERNAL', otherTerms(measure.occurrences))),
  );
};
