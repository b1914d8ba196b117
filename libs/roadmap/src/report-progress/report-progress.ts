import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { unclosedMeasure } from '../addressed-measure';
import type { RoadmapEvent } from '../events';
import { MeasureProgressReported } from '../measure-events';
import { type HeadcountFacts, headcountFacts } from '../needed-facts';
import { refuse } from '../rejections';
import { measureOf, type Roadmap, sameProgress } from '../roadmap-state';
import type { ReportProgress } from './report-progress.command';

/** IND-06 and IND-07 follow from the roadmap's own events (001:L256, L257). */
const COUNTED = ['IND-06', 'IND-07'];
/** Formulas over one target group, which its head count may complete: IND-08, pupils at class hours (001:L253). */
const GROUP_OF_FORMULA: Readonly<Record<string, string>> = { 'IND-08': 'PUPILS' };

interface Facts {
  readonly headcounts?: readonly HeadcountFacts[];
}

export function headcountsOfFormula({ measureId }: ReportProgress, state: Roadmap) {
  return groupOf(measureOf(state, measureId)?.content.indicator?.formula) === undefined ? {} : { headcounts: headcountFacts(state.schoolId) };
}

/** A number nobody gave is not made up: without a whole the share stays unknown. */
export const reportProgress: Decide<Roadmap, ReportProgress, RoadmapEvent, Facts> = ({ roadmapId, measureId, numerator, denominator, asOf }, state, { today, facts }) => {
  const { refusal, measure } = unclosedMeasure(state, measureId);
  if (refusal) return refusal;
  const { indicator } = measure.content;
  if (!indicator) return refuse('INDICATOR_NONE', { measure: measureId });
  if (COUNTED.includes(indicator.formula ?? '')) return refuse('INDICATOR_COUNTED', { measure: measureId });
  if (asOf > today(state.zone)) return refuse('PROGRESS_IN_FUTURE', { date: asOf });
  const headcount = denominator === undefined ? headcountOn(asOf, groupOf(indicator.formula), facts.headcounts) : undefined;
  const whole = denominator ?? headcount;
  if (whole !== undefined && numerator > whole) return refuse('PROGRESS_ABOVE_WHOLE', { numerator, denominator: whole });
  const progress = { numerator, asOf, ...(whole !== undefined && { denominator: whole }), ...(headcount !== undefined && { denominatorFrom: 'HEADCOUNT' as const }) };
  return sameProgress(measure.progress, progress) ? nothing : accept(MeasureProgressReported({ roadmapId, measureId, ...progress }));
};

const groupOf = (formula = ''): string | undefined => (Object.hasOwn(GROUP_OF_FORMULA, formula) ? GROUP_OF_FORMULA[formula] : undefined);

/** N(g, t): the last count of the group not later than the day (domain §5.2). */
function headcountOn(day: string, group: string | undefined, headcounts: readonly HeadcountFacts[] = []): number | undefined {
  return headcounts.findLast(({ targetGroup, on }) => targetGroup === group && on <= day)?.count;
}
