import { intersect, partsOf, type CivilDate, type CivilSpan } from '../civil-date';
import type { PhraseContext } from '../phrase-reading';
import { spanInRussian, type Notes } from './draft';

/** Spans of a phrase without a year, as they would stand in a given calendar year; nothing if that year lacks a day. */
export type SpansInYear = (year: number) => readonly CivilSpan[] | undefined;

/** Spans with a year found for them, and what was assumed in finding it. */
export interface PlacedSpans {
  readonly kind: 'PLACED';
  readonly spans: readonly CivilSpan[];
  readonly notes: Notes;
}

/** The plan has no room for the phrase: it stands before or after it, and nobody can tell which. */
export interface OutsidePlan {
  readonly kind: 'OUTSIDE_PLAN';
  readonly choices: readonly (readonly CivilSpan[])[];
}

interface Candidate {
  readonly spans: readonly CivilSpan[];
  readonly hull: CivilSpan;
}

/**
 * Finds the year of a phrase that names none (DL-24): the year of the stage; otherwise the first time on or after the
 * approving order (or the beginning of the plan), inside the plan when there is one. Nothing is returned when neither the
 * stage, nor the plan, nor the order is known.
 */
export function placeYear(spansIn: SpansInYear, context: PhraseContext): PlacedSpans | OutsidePlan | undefined {
  const { stageYear, plan, approved } = context;
  if (stageYear !== undefined) return placeInStageYear(spansIn, stageYear, plan);
  const reference = approved ?? plan?.start;
  if (reference === undefined) return undefined;
  return plan ? (placeInPlan(spansIn, plan, reference) ?? placeAround(spansIn, plan)) : placeAfter(spansIn, reference);
}

/** The smallest span that covers all the given ones. */
export function hullOf(spans: readonly CivilSpan[]): CivilSpan | undefined {
  const first = spans[0];
  if (!first) return undefined;
  return spans.reduce(
    (hull, { start, end }) => ({ start: start < hull.start ? start : hull.start, end: end > hull.end ? end : hull.end }),
    first,
  );
}

function candidateIn(spansIn: SpansInYear, year: number): Candidate | undefined {
  const spans = spansIn(year);
  const hull = spans && hullOf(spans);
  return spans && hull && { spans, hull };
}

const shown = ({ spans }: Candidate): string => spans.map(spanInRussian).join('; ');

function placeInStageYear(spansIn: SpansInYear, stageYear: number, plan: CivilSpan | undefined): PlacedSpans | undefined {
  const named = candidateIn(spansIn, stageYear);
  const next = candidateIn(spansIn, stageYear + 1);
  const chosen = named && plan && !intersect(named.hull, plan) && next && intersect(next.hull, plan) ? next : (named ?? next);
  if (!chosen) return undefined;
  const other = chosen === named ? next : named;
  const { month } = partsOf(chosen.hull.start);
  return {
    kind: 'PLACED',
    spans: chosen.spans,
    notes: {
      assumptions: [`Год в сроке не назван, взят из заголовка этапа: ${shown(chosen)}.`],
      alternatives: other && (month < 9 || chosen === next) ? [`${shown(other)} — если в заголовке назван учебный год.`] : [],
      finding: 'YEAR_MISSING',
    },
  };
}

function candidatesBetween(spansIn: SpansInYear, first: number, last: number): readonly Candidate[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => candidateIn(spansIn, year) ?? []);
}

function placeAround(spansIn: SpansInYear, plan: CivilSpan): OutsidePlan | undefined {
  const candidates = candidatesBetween(spansIn, partsOf(plan.start).year - 1, partsOf(plan.end).year + 1);
  const before = candidates.findLast(({ hull }) => hull.end < plan.start);
  const after = candidates.find(({ hull }) => hull.start > plan.end);
  const choices = [before, after].flatMap((candidate) => (candidate ? [candidate.spans] : []));
  return choices.length > 0 ? { kind: 'OUTSIDE_PLAN', choices } : undefined;
}

function placeInPlan(spansIn: SpansInYear, plan: CivilSpan, reference: CivilDate): PlacedSpans | undefined {
  const touching = candidatesBetween(spansIn, partsOf(plan.start).year - 1, partsOf(plan.end).year).filter(({ hull }) => intersect(hull, plan));
  const inside = touching.filter(({ hull }) => hull.start >= plan.start && hull.end <= plan.end);
  const candidates = inside.length > 0 ? inside : touching;
  const chosen = candidates.find(({ hull }) => hull.end >= reference) ?? candidates.at(-1);
  if (!chosen) return undefined;
  const others = candidates.filter((candidate) => candidate !== chosen);
  return {
    kind: 'PLACED',
    spans: chosen.spans,
    notes: {
      assumptions: [`Год в сроке не назван: взят ${others.length > 0 ? 'первый подходящий' : 'единственный подходящий'} внутри плана, ${shown(chosen)}.`],
      alternatives: others.length > 0 ? [...others.map((other) => `${shown(other)}.`), 'Повторяется каждый год плана.'] : [],
      finding: 'YEAR_MISSING',
    },
  };
}

function placeAfter(spansIn: SpansInYear, reference: CivilDate): PlacedSpans | undefined {
  const first = partsOf(reference).year - 1;
  for (let year = first; year < first + 10; year += 1) {
    const candidate = candidateIn(spansIn, year);
    if (candidate && candidate.hull.end >= reference) {
      return {
        kind: 'PLACED',
        spans: candidate.spans,
        notes: {
          assumptions: [`Год в сроке не назван: взят первый после утверждения или начала плана, ${shown(candidate)}.`],
          alternatives: ['Повторяется каждый год, если у плана нет окончания.'],
          finding: 'YEAR_MISSING',
        },
      };
    }
  }
  return undefined;
}
