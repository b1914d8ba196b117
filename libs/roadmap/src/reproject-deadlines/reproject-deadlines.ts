import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { calendarReading } from '../calendar-reading';
import { DeadlineParsed, DeadlineReprojected, MeasureMarkedRetroactive } from '../deadline-events';
import type { RoadmapEvent } from '../events';
import { type PlannedRow, plannedTerm, timesOf, spanOf, type TermSource } from '../planned-term';
import { countedAnew, type Recount, recountedAs } from '../recounted-deadline';
import { markedRetroactive, occurrencesByTerms, recountedOccurrences } from '../recounted-occurrences';
import { isWaiting, type Measure, type Roadmap, type RoadmapStatus } from '../roadmap-state';
import { type RuleFacts, termRules } from '../term-rules';
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
  if (measure.status === 'NeedsClarification') return firstDates(row, measure, state, recount);
  if (!isWaiting(measure) || measure.overdue || !measure.deadline) return [];
  const reading = calendarReading(measure, state.plan, recount.rules);
  const times = reading?.status.startsWith('RESOLVED') ? timesOf(reading) : [];
  const source = sourceOf(measure, reading, recount);
  const term = times.length > 0 ? spanOf(times) : readTerm(reading);
  const own = recountedAs(measure.deadline, countedAnew(measure.deadline, recount, term, source.reasons), recount);
  const scheduled = times.length > 0 ? occurrencesByTerms(row, measure, times, source, recount) : recountedOccurrences(row, measure, recount);
  return [...(own ? [DeadlineReprojected({ ...row, ...own })] : []), ...scheduled, ...(isApproved(state) ? markedRetroactive(row, scheduled, recount.today) : [])];
}

function readTerm(reading: PhraseReading | undefined) {
  const due = reading?.due ?? reading?.end;
  return reading?.status.startsWith('RESOLVED') && due !== undefined ? { due, ...(reading.start !== undefined && { start: reading.start }) } : undefined;
}

/** A measure that waited for the school's calendar is dated without anybody's help; what the calendar leaves open still waits. */
function firstDates(row: PlannedRow, measure: Measure, state: Roadmap, recount: Recount): RoadmapEvent[] {
  const reading = calendarReading(measure, state.plan, recount.rules);
  if (!reading) return [];
  const { rules, tzdata } = recount;
  const planned = plannedTerm(row, reading, { rules, tzdata, reasons: quoted(measure) });
  const [first, ...rest] = planned;
  if (first?.type === 'DeadlineAmbiguityDetected') {
    const { status, readings } = first.data;
    return status === 'AMBIGUOUS' && !sameData(readings, measure.readings) ? planned : [];
  }
  if (first?.type !== 'DeadlineParsed') return [];
  const dated = DeadlineParsed({ ...first.data, ...(state.status === 'Active' && { inForce: true }) });
  if (!isApproved(state)) return [dated, ...rest];
  const late = first.data.deadline.effectiveDue < recount.today ? [MeasureMarkedRetroactive(row)] : [];
  return [dated, ...rest, ...late, ...markedRetroactive(row, rest, recount.today)];
}

const isApproved = ({ status }: Roadmap): boolean => status === 'Approved' || status === 'Active';
const quoted = ({ verbatim }: Measure): readonly string[] => (verbatim === '' ? [] : [`В документе: «${verbatim}».`]);
const sourceOf = (measure: Measure, reading: PhraseReading | undefined, { rules, tzdata }: Recount): TermSource => ({ rules, tzdata, reasons: [...quoted(measure), ...(reading?.why ?? [])] });
