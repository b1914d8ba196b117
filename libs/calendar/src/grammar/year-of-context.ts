import { academicYear, academicYearOf, teachingPeriodsIn } from '../academic-year';
import { intersect, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import { spanInRussian, type Notes } from './draft';

/** A teaching period (1 September to 31 May) and what was assumed in choosing it. */
export interface TeachingPeriod {
  readonly span: CivilSpan;
  readonly notes: Notes;
}

/**
 * The academic year meant by a phrase that only says «года» (DL-22): that of the stage; otherwise the first whose teaching
 * ends on or after the approving order or the beginning of the plan. Cut to the plan. Nothing when no year is known.
 */
export function teachingPeriodOf({ stageYear, plan, approved }: PhraseContext): TeachingPeriod | undefined {
  if (stageYear !== undefined) return ofStage(stageYear, plan);
  const reference = approved ?? plan?.start;
  if (reference === undefined) return undefined;
  const inPlan = plan ? teachingPeriodsIn(plan) : [];
  const chosen = inPlan.find(({ end }) => end >= reference) ?? inPlan.at(-1) ?? firstAfter(reference);
  const others = inPlan.filter((span) => span !== chosen);
  return {
    span: chosen,
    notes: {
      assumptions: [`Год понят как учебный, занятия ${spanInRussian(chosen)}.`],
      alternatives: [
        ...(plan === undefined ? ['Повторяется каждый год, если у плана нет окончания.', 'Календарный год с января по декабрь.'] : []),
        ...(others.length > 0 ? [`Каждый учебный год плана: ${[chosen, ...others].map((span) => spanInRussian(span)).join('; ')}.`] : []),
      ],
    },
  };
}

function ofStage(stageYear: number, plan: CivilSpan | undefined): TeachingPeriod {
  const { start, teachingEnd, label } = academicYear(stageYear);
  const whole = { start, end: teachingEnd };
  return {
    span: (plan && intersect(whole, plan)) ?? whole,
    notes: {
      assumptions: [`Год взят из заголовка этапа и понят как учебный ${label}.`],
      alternatives: [`Учебный год ${academicYear(stageYear - 1).label}.`, `Календарный ${stageYear} год.`],
    },
  };
}

function firstAfter(reference: string): CivilSpan {
  const current = academicYearOf(reference);
  const { start, teachingEnd } = current.teachingEnd >= reference ? current : academicYear(current.startYear + 1);
  return { start, end: teachingEnd };
}
