import { inRussian } from '@vekha/calendar/civil-date';
import type { Decision } from '@vekha/event-sourcing/decider';
import { type ConsentFacts, personIn, type PersonsFacts } from './needed-facts';
import { everybody, type Programme } from './programme-state';
import { refuse } from './rejections';
import { ofWhom } from './whose-side';

type Sides = Pick<Programme, 'mentorId' | 'menteeIds'>;

/** A consent of the kind that holds on a civil day: given by then, still given now, its term not over. */
export function holds(facts: PersonsFacts, personId: string, kind: ConsentFacts['kind'], day: string): boolean {
  const consents = personIn(facts, personId)?.consents ?? [];
  return consents.some((each) => each.kind === kind && each.state === 'Given' && each.givenOn <= day && (each.validUntil === undefined || each.validUntil >= day));
}

/** PR-2 (001:L129; 003:L34): written consent to additional duties precedes the order. */
export function assignmentFault(facts: PersonsFacts, sides: Sides, orderDate: string, asked = everybody(sides)): Decision<never> | undefined {
  const without = asked.filter((id) => !holds(facts, id, 'ASSIGNMENT', orderDate));
  return without.length > 0 ? refuse('ASSIGNMENT_CONSENT_MISSING', { who: ofWhom(sides, without), date: inRussian(orderDate) }) : undefined;
}

/** PR-9 (001:L239): nobody's pair works while a required personal-data consent is missing. */
export function personalDataFault(facts: PersonsFacts, sides: Sides, today: string): Decision<never> | undefined {
  const without = everybody(sides).filter((id) => !holds(facts, id, 'PERSONAL_DATA', today));
  return without.length > 0 ? refuse('PERSONAL_DATA_CONSENT_MISSING', { who: ofWhom(sides, without) }) : undefined;
}
