import { factorCodes, type MatchingRules } from './matching-rules';
import { load, type Mentee, type Mentor, pointsOf, preferencesOfPair, type ScoredFactor } from './preferences';

const inOrder = [...preferencesOfPair, load].toSorted((a, b) => factorCodes.indexOf(a.code) - factorCodes.indexOf(b.code));

/** Every factor that counts for this pair, with its points and its sentence; the points add up to the pair's score. */
export function explainPair(mentor: Mentor, need: Mentee, rules: MatchingRules): ScoredFactor[] {
  return inOrder
    .filter((factor) => rules.weights[factor.code] > 0 && factor.share(mentor, need, rules) !== undefined)
    .map((factor) => {
      const points = pointsOf(factor, mentor, need, rules);
      return { code: factor.code, points, sentence: `${factor.says(mentor, need, rules)}, ${points > 0 ? `+${points}` : '0'}` };
    });
}
