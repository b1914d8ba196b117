import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PlannedOccurrence } from '@vekha/term/occurrence';
import type { Recount } from '@vekha/term/recounted-deadline';
import { overBefore } from '@vekha/term/recounted-occurrences';
import { firstDates, recountedTerm } from '@vekha/term/recounted-term';
import type { RuleFacts } from '@vekha/term/rule-facts';
import { termRules } from '@vekha/term/term-rules';
import { DeadlineReprojected, MeasureMarkedRetroactive } from '../deadline-events';
import type { RoadmapEvent } from '../events';
import { OccurrenceMarkedRetroactive, OccurrenceReprojected, OccurrenceSkipped } from '../occurrence-events';
import { type PlannedRow, scheduled, termPlanned } from '../planned-term';
import { isWaiting, type Measure, type Roadmap, type RoadmapStatus } from '../roadmap-state';
import type { ReprojectDeadlines } from './reproject-deadlines.command';

const LIVING: readonly (RoadmapStatus | undefined)[] = ['Draft', 'UnderReview', 'Approved', 'Active'];

/**
 * «Amending a calendar re-projects open deadlines by event and leaves closed ones alone»: what is reported, done, missed,
 * overdue or over stays; a term set by an order keeps its nominal date; what waited for the school's calendar is dated.
 * Given twice, it gives nothing the second time.
 */
export const reprojectDeadlines: Decide<Roadmap, ReprojectDeadlines, RoadmapEvent, RuleFacts> = ({ roadmapId }, state, { now, today, tzdata, facts }) => {
  if (!LIVING.includes(state.status)) return nothing;
  const recount: Recount = { rules: termRules(state, facts), tzdata, now, today: today(state.zone) };
  return accept(...Object.values(state.measures).flatMap((measure) => recounted({ roadmapId, measureId: measure.measureId }, measure, state, recount)));
};

function recounted(row: PlannedRow, measure: Measure, state: Roadmap, recount: Recount): RoadmapEvent[] {
  if (measure.status === 'NeedsClarification') return dated(row, measure, state, recount);
  if (!isWaiting(measure) || measure.overdue || !measure.deadline) return [];
  const { own, reprojected, withdrawn, scheduled: fresh } = recountedTerm(measure, state.plan, recount);
  return [
    ...(own ? [DeadlineReprojected({ ...row, ...own })] : []),
    ...reprojected.map((each) => OccurrenceReprojected({ ...row, ...each })),
    ...withdrawn.map((period) => OccurrenceSkipped({ ...row, period, reason: 'TERM_WITHDRAWN' })),
    ...scheduled(row, fresh),
    ...(isApproved(state) ? markedRetroactive(row, fresh, recount.today) : []),
  ];
}

/** What waited for the school's calendar. */
function dated(row: PlannedRow, measure: Measure, state: Roadmap, recount: Recount): RoadmapEvent[] {
  const planned = firstDates(measure, state.plan, recount);
  if (!planned) return [];
  const events = termPlanned({ ...row, ...(state.status === 'Active' && { inForce: true }) }, planned);
  if (!planned.given || !isApproved(state)) return events;
  const late = overBefore([planned.given], recount.today).map(() => MeasureMarkedRetroactive(row));
  return [...events, ...late, ...markedRetroactive(row, planned.occurrences, recount.today)];
}

const markedRetroactive = (row: PlannedRow, fresh: readonly PlannedOccurrence[], today: string): RoadmapEvent[] =>
  overBefore(fresh, today).map(({ period }) => OccurrenceMarkedRetroactive({ ...row, period }));

const isApproved = ({ status }: Roadmap): boolean => status === 'Approved' || status === 'Active';
