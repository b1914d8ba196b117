import type { DecisionContext } from '@vekha/event-sourcing/decider';
import { purposesOf } from './consent-contents';
import { countedTerm, destructionTerm } from './counted-term';
import { DataDestructionScheduled } from './destruction-events';
import type { RuleFacts } from './needed-facts';
import type { ConsentKind, Person } from './person-state';
import { schoolDays } from './school-days';

/**
 * CO-4: what the consent allowed is to be destroyed within the term, but for what another basis keeps or what is gone
 * already. An assignment allowed nothing to be kept, so its withdrawal destroys nothing (CO-5).
 */
export function scheduledDestruction(
  { consentId, kind, from }: { consentId: string; kind: ConsentKind; from: string },
  { personId, zone, retained, destroyed }: Person,
  { facts, tzdata }: Pick<DecisionContext<RuleFacts>, 'facts' | 'tzdata'>,
) {
  const purposes = purposesOf[kind].filter((purpose) => !retained.includes(purpose) && !destroyed.includes(purpose));
  if (purposes.length === 0) return [];
  const term = destructionTerm(facts.settings?.withdrawalTerm);
  const deadline = countedTerm(term, from, { ...schoolDays(facts), zone, tzdata });
  return [DataDestructionScheduled({ personId, consentId, purposes, receivedOn: from, dueOn: deadline.dueOn, policy: term.code, deadline })];
}
