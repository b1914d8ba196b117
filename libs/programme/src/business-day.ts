import { inRussian } from '@vekha/calendar/civil-date';
import type { Decision, DecisionContext } from '@vekha/event-sourcing/decider';
import { refuse } from './rejections';

type Said = { readonly day: string; readonly refusal?: undefined } | { readonly refusal: Decision<never>; readonly day?: undefined };

/** The civil day on which people say it happened; today in the school's zone when they say nothing, never a day to come. */
export function businessDay({ occurredOn }: { readonly occurredOn?: string }, { zone }: { readonly zone: string }, { today }: Pick<DecisionContext, 'today'>): Said {
  const now = today(zone);
  const day = occurredOn ?? now;
  return day > now ? { refusal: refuse('DAY_IN_FUTURE', { date: inRussian(day) }) } : { day };
}
