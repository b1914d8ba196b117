import { explainPair } from './explain-pair';
import { hardRules } from './hard-rules';
import type { MatchingRules } from './matching-rules';
import type { MenteeNeed, MentorProfile } from './people';
import { type Mentee, type Mentor, prepared, type ScoredFactor } from './preferences';

export interface RankedCandidate {
  readonly mentorId: string;
  /** Sum of the factors' points. */
  readonly score: number;
  readonly factors: readonly ScoredFactor[];
}

/** A hard rule that forbids the pair: its code, a Russian sentence, and where the rule comes from (`001:L182`). */
export interface FailedRule {
  readonly code: string;
  readonly source: string;
  readonly sentence: string;
}

export interface ExcludedMentor {
  readonly mentorId: string;
  readonly failed: readonly FailedRule[];
}

export interface Ranking {
  /** Best first; equal scores by id. */
  readonly ranked: readonly RankedCandidate[];
  /** By id, each with every rule that forbids the pair. */
  readonly excluded: readonly ExcludedMentor[];
}

/**
 * Mentors for one mentee, best first, each factor explained, and beside them those who may not, with the reasons
 * (001:L182–L185). The order of `mentors` does not matter.
 *
 * @throws RangeError when a person stands twice among the mentors or a free slot is none
 */
export function rankCandidates(need: MenteeNeed, mentors: readonly MentorProfile[], rules: MatchingRules): Ranking {
  const mentee = prepared(need);
  const known = byPersonId(mentors).map((mentor) => prepared(mentor));
  const judged = known.map((mentor) => ({ mentor, failed: failedRules(mentor, mentee, rules) }));
  return {
    ranked: judged
      .filter(({ failed }) => failed.length === 0)
      .map(({ mentor }) => candidate(mentor, mentee, rules))
      .toSorted((a, b) => b.score - a.score),
    excluded: judged.filter(({ failed }) => failed.length > 0).map(({ mentor, failed }) => ({ mentorId: mentor.personId, failed })),
  };
}

/** Every hard rule that forbids the pair. */
export const failedRules = (mentor: Mentor, need: Mentee, rules: MatchingRules): FailedRule[] =>
  hardRules.filter(({ forbids }) => forbids(mentor, need)).map(({ code, source, says }) => ({ code, source, sentence: says(mentor, need, rules) }));

/** A pair explained as things stand. */
export function candidate(mentor: Mentor, need: Mentee, rules: MatchingRules): RankedCandidate {
  const factors = explainPair(mentor, need, rules);
  return { mentorId: mentor.personId, score: factors.reduce((sum, { points }) => sum + points, 0), factors };
}

/** In the order of their ids. @throws RangeError when one person stands there twice */
export function byPersonId<Person extends { readonly personId: string }>(people: readonly Person[]): Person[] {
  const sorted = people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  if (sorted.some(({ personId }, index) => sorted[index + 1]?.personId === personId)) throw new RangeError('A person stands twice in one list of people to match');
  return sorted;
}
