import type { Decision, Need } from '@vekha/event-sourcing/decider';
import { type PersonFacts, personFacts } from './needed-facts';
import { refuse } from './rejections';

/** Facts of the people a command names, each under `person` and the id. */
export type PeopleFacts = Readonly<Record<`person ${string}`, PersonFacts | undefined>>;

export function peopleFacts(persons: readonly string[]): Readonly<Record<`person ${string}`, Need<PersonFacts>>> {
  return Object.fromEntries(persons.map((personId) => [`person ${personId}`, personFacts(personId)]));
}

/** Refuses an id that is nobody's in this school: somebody of another school is not known here. */
export function unknownPerson(persons: readonly string[], schoolId: string, facts: PeopleFacts): Decision<never> | undefined {
  const unknown = persons.find((personId) => facts[`person ${personId}`]?.schoolId !== schoolId);
  return unknown === undefined ? undefined : refuse('PERSON_MISSING', { person: unknown });
}

/** Employees sign that they read what names them; pupils and people from outside need not (domain §9.4). */
export function employeesAmong(persons: readonly string[], facts: PeopleFacts): readonly string[] {
  return persons.filter((personId) => facts[`person ${personId}`]?.kind === 'EMPLOYEE');
}
