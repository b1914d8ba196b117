import type { Decision } from '@vekha/event-sourcing/decider';
import type { PeopleFacts } from './needed-facts';
import { refuse } from './rejections';

/** Refuses an id that is nobody's in this school: somebody of another school is not known here. */
export function unknownPerson(persons: readonly string[], schoolId: string, facts: PeopleFacts): Decision<never> | undefined {
  const unknown = persons.find((personId) => facts[`person ${personId}`]?.schoolId !== schoolId);
  return unknown === undefined ? undefined : refuse('PERSON_MISSING', { person: unknown });
}
