import type { Decision } from '@vekha/event-sourcing/decider';
import { isUnderWay, type Measure, measureOf, type Plan, type Programme, takesPart } from './programme-state';
import { refuse } from './rejections';

type Addressed<Found> = ({ readonly refusal?: undefined } & Found) | ({ readonly refusal: Decision<never> } & { readonly [K in keyof Found]?: undefined });

export function activePlan({ plan }: Programme): Addressed<{ readonly plan: Plan }> {
  return plan?.status === 'Active' ? { plan } : { refusal: refuse('PROGRAMME_NOT_ACTIVE') };
}

export function planUnderWay({ plan }: Programme): Addressed<{ readonly plan: Plan }> {
  return isUnderWay(plan) ? { plan } : { refusal: refuse('PROGRAMME_NOT_UNDER_WAY') };
}

export function draftPlan({ plan }: Programme): Addressed<{ readonly plan: Plan }> {
  if (!plan) return { refusal: refuse('PROGRAMME_MISSING') };
  return plan.status === 'Draft' ? { plan } : { refusal: refuse('PROGRAMME_NOT_DRAFT') };
}

/** A row of a programme that runs. */
export function runningMeasure(state: Programme, measureId: string): Addressed<{ readonly plan: Plan; readonly measure: Measure }> {
  const { plan, refusal } = activePlan(state);
  if (refusal) return { refusal };
  const measure = measureOf(plan, measureId);
  return measure ? { plan, measure } : { refusal: refuse('MEASURE_UNKNOWN', { measure: measureId }) };
}

/** Whom words without a name of their own are about: the mentee of a pair; in a group, where nobody is meant, the mentor whose group it is. */
export function about(state: Programme, words: unknown, aboutId: string | undefined): Addressed<{ readonly aboutId: { readonly aboutId?: string } }> {
  if (aboutId !== undefined && !takesPart(state, aboutId)) return { refusal: refuse('NOT_A_PARTICIPANT') };
  const [only, ...others] = state.menteeIds;
  const person = aboutId ?? (only !== undefined && others.length === 0 ? only : state.mentorId);
  return { aboutId: words === undefined ? {} : { aboutId: person } };
}
