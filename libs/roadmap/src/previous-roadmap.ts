import { toRelativeTerm } from '@vekha/calendar/academic-year';
import { factsOf, type Need } from '@vekha/event-sourcing/decider';
import type { CivilTerm } from '@vekha/term/civil-term';
import type { TemplateTerm } from '@vekha/term/template-term';
import { isRecurring } from '@vekha/term/term-state';
import type { Pattern } from './adopted-rows';
import { roadmapStream } from './command-things';
import type { Measure, Roadmap, Stage } from './roadmap-state';

/** A roadmap as a pattern for the next year's: its rows as they stand, its terms against its own academic year. */
export interface PreviousRoadmap {
  readonly schoolId: string;
  readonly pattern: Pattern;
  /** Rows not taken over. */
  readonly leftOut: readonly string[];
}

export const previousRoadmapFacts = (roadmapId: string): Need<PreviousRoadmap> => factsOf('previous-roadmap', roadmapStream(roadmapId));

/** What follows the plan is read anew in the next plan, unless a person named its dates. */
const FOLLOWS_PLAN = ['WholePeriod', 'DuringYear'];
/** Lists of days and windows; everything else that repeats is read anew from its words. */
const LISTED = ['WindowList', 'DayList'];

export function previousRoadmap({ schoolId, title, academicYear, plan, ladder, stages, measures }: Roadmap): PreviousRoadmap {
  const all = Object.values(measures);
  const taken = all.filter(isTakenOver);
  const period = plan && relative({ start: plan.start, due: plan.end }, academicYear);
  return {
    schoolId,
    pattern: {
      title,
      academicYear,
      ...(period && { period }),
      ...(ladder && { ladder }),
      stages: Object.values(stages).filter((stage) => keepsRows(stage, all, taken)).map((stage) => stageOf(stage, academicYear)),
      measures: taken.map((measure) => rowOf(measure, plan !== undefined, academicYear)),
    },
    leftOut: all.filter((measure) => !isTakenOver(measure)).map(({ measureId }) => measureId),
  };
}

/** Cancelled rows are gone. A row that did not apply is gone too, unless a condition decides on it every year anew (ME-6). */
const isTakenOver = ({ status, content }: Measure): boolean => status !== 'Cancelled' && (status !== 'NotApplicable' || content.condition !== undefined);

const keepsRows = ({ stageId }: Stage, all: readonly Measure[], taken: readonly Measure[]): boolean =>
  taken.some((row) => row.stageId === stageId) || !all.some((row) => row.stageId === stageId);

function stageOf({ stageId, no, name, deadlineVerbatim, term, section }: Stage, year: number): Pattern['stages'][number] {
  const deadline = deadlineVerbatim === '' ? {} : { deadline: deadlineVerbatim };
  return { stageId, no, name, ...deadline, ...(term && { term: relative(term, year) }), ...(section && { section }) };
}

function rowOf(measure: Measure, planned: boolean, year: number): Pattern['measures'][number] {
  const { measureId, stageId, text, documents, responsible, control, content, verbatim } = measure;
  // Its dates are the row's own even where its words are those of its stage.
  return { measureId, stageId, text, documents, responsible, control, ...content, deadline: verbatim, ...termsOf(measure, planned, year) };
}

function termsOf(measure: Measure, planned: boolean, year: number): Pick<Pattern['measures'][number], 'term' | 'times' | 'readings'> {
  const { status, readings, kind, asPlanned, occurrences } = measure;
  if (status === 'NeedsClarification' && readings.length > 0) {
    return { readings: readings.map(({ windows, ...said }) => ({ ...said, windows: windows.map((window) => relative(window, year)) })) };
  }
  if (isRecurring(measure)) return LISTED.includes(kind) ? { times: Object.values(occurrences).map((each) => relative(each.planned, year)) } : {};
  if (!asPlanned || (planned && FOLLOWS_PLAN.includes(kind))) return {};
  return { term: relative(asPlanned, year) };
}

const relative = ({ start, due }: CivilTerm, year: number): TemplateTerm => toRelativeTerm({ due, ...(start !== undefined && { start }) }, year);
