import { assign, FORBIDDEN } from './assignment';
import { isForbidden } from './hard-rules';
import { factorCodes, type MatchingRules } from './matching-rules';
import { type Mentee, type Mentor, pointsOfLoad, worthOfPair } from './preferences';

/** What the curator wants most of a proposal; the other of the two breaks ties. */
export type Aim = 'BEST_SCORE' | 'MOST_MATCHED';

/** The mentor as they are when so many pairs of the proposal are theirs already. */
export const withPairs = (mentor: Mentor, pairs: number): Mentor => ({ ...mentor, activeMatches: mentor.activeMatches + pairs });

/**
 * What every pair of a school is worth, as numbers alone: half a million pairs need four bytes each and no sentence.
 * The load is no part of a pair's worth but of the place taken: a mentor's second pair is worth less than the first.
 */
export class SchoolScores {
  private readonly pairs: Int32Array;
  private readonly places: readonly (readonly number[])[];

  constructor(
    private readonly needs: readonly Mentee[],
    private readonly mentors: readonly Mentor[],
    private readonly rules: MatchingRules,
  ) {
    this.pairs = new Int32Array(needs.length * mentors.length);
    for (const [row, need] of needs.entries()) {
      for (const [column, mentor] of mentors.entries()) {
        this.pairs[row * mentors.length + column] = isForbidden(mentor, need) ? FORBIDDEN : worthOfPair(mentor, need, rules);
      }
    }
    this.places = mentors.map((mentor) => {
      const free = Math.min(Math.max(0, mentor.capacity - mentor.activeMatches), needs.length);
      return Array.from({ length: free }, (_, taken) => pointsOfLoad(withPairs(mentor, taken), rules));
    });
  }

  /** Columns a row may have, in order. */
  allowed(row: number): number[] {
    return [...this.mentors.keys()].filter((column) => this.worth(row, column) !== FORBIDDEN);
  }

  /** Score of a pair that is the mentor's next after so many of the proposal. */
  score(row: number, column: number, pairsBefore: number): number {
    return this.worth(row, column) + (this.places[column]?.[pairsBefore] ?? 0);
  }

  /** How many pairs a proposal may give the mentor. */
  free(column: number): number {
    return this.places[column]?.length ?? 0;
  }

  /**
   * Of every row its column or -1, best by the aim. One number holds both wishes: what comes first is multiplied by
   * more than the other can ever sum up to, so sums stay whole and far below 2⁵³.
   */
  best(aim: Aim): Int32Array {
    const rows = this.needs.length;
    const most = factorCodes.reduce((sum, code) => sum + this.rules.weights[code], 0);
    const [ofPoint, ofPair] = aim === 'BEST_SCORE' ? [rows + 1, 1] : [1, rows * most + 1];
    return assign({
      rows,
      profits: this.pairs.map((worth) => (worth === FORBIDDEN ? FORBIDDEN : worth * ofPoint + ofPair)),
      places: this.places.map((places) => places.map((points) => points * ofPoint)),
    });
  }

  private worth(row: number, column: number): number {
    return this.pairs[row * this.mentors.length + column] ?? FORBIDDEN;
  }
}
