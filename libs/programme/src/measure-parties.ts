import type { Decision } from '@vekha/event-sourcing/decider';
import { refuse } from './rejections';

const PARTIES = ['mentor', 'mentee', 'curator'] as const;
type Party = (typeof PARTIES)[number];
type Named = { readonly parties: readonly Party[]; readonly refusal?: undefined } | { readonly refusal: Decision<never>; readonly parties?: undefined };

/** Who is responsible for a row: mentor, mentee, curator, and nobody else. */
export function partiesOf(roles: readonly string[]): Named {
  const parties = PARTIES.filter((party) => roles.includes(party));
  return parties.length === 0 || roles.some((role) => !(PARTIES as readonly string[]).includes(role)) ? { refusal: refuse('RESPONSIBLE_UNKNOWN') } : { parties };
}
