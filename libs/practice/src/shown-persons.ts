import type { Decision } from '@vekha/event-sourcing/decider';
import type { PersonsFacts } from './needed-facts';
import type { Practice } from './practice';
import { refuse } from './rejections';

/** Everybody a practice speaks of: its authors and those in its description. */
export const personsOf = ({ authors, shown }: Pick<Practice, 'authors' | 'shown'>): readonly string[] => [...new Set([...authors, ...shown])];

/** Refuses whoever the school does not know: a person of another school looks like one who does not exist. */
export function strangerAmong(persons: readonly string[], schoolId: string, facts: PersonsFacts): Decision<never> | undefined {
  const stranger = persons.find((personId) => facts[`person ${personId}`]?.schoolId !== schoolId);
  return stranger === undefined ? undefined : refuse('PERSON_UNKNOWN', { person: stranger });
}
