import { counted, formFor } from '@vekha/calendar/counted';
import { hardRules } from './hard-rules';
import type { MatchingRules } from './matching-rules';
import type { MenteeNeed, MentorProfile } from './people';
import { type Mentee, type Mentor, prepared, type ScoredFactor } from './preferences';
import { byPersonId, candidate, failedRules } from './rank-candidates';
import { type Aim, SchoolScores, withPairs } from './school-scores';

/** Another mentor who could have been proposed, and why this one was not, in one Russian sentence. */
export interface Alternative {
  readonly mentorId: string;
  /** What the pair would be worth beside the rest of the proposal. */
  readonly score: number;
  readonly sentence: string;
}

export interface ProposedPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly score: number;
  /** As `rankCandidates` tells them, the load with the mentor's earlier pairs of this proposal. */
  readonly factors: readonly ScoredFactor[];
  /** The best of the others, best first; at most three. */
  readonly alternatives: readonly Alternative[];
}

export interface UnmatchedMentee {
  readonly menteeId: string;
  readonly reason: 'NO_MENTORS' | 'ALL_EXCLUDED' | 'PLACES_TAKEN';
  readonly sentence: string;
}

export interface SchoolProposal {
  readonly aim: Aim;
  /** By the mentee's id. */
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly UnmatchedMentee[];
  /** Sum of the pairs' scores. */
  readonly total: number;
}

const ALTERNATIVES = 3;

/**
 * The best pairs of a whole school by the aim: the greatest total score, or the most mentees matched; of equals the one
 * that is better by the other wish. A suggestion: people agree and the director decides (001:L185). A need of any kind
 * takes one place, also that of a group. The order of the lists does not matter, and the same people give the same pairs.
 *
 * @throws RangeError when a person stands twice in one list or a free slot is none
 */
export function proposeForSchool(needs: readonly MenteeNeed[], mentors: readonly MentorProfile[], aim: Aim, rules: MatchingRules): SchoolProposal {
  const proposal = new Proposal(byPersonId(needs).map((need) => prepared(need)), byPersonId(mentors).map((mentor) => prepared(mentor)), aim, rules);
  const pairs = proposal.pairs();
  return { aim, pairs, unmatched: proposal.unmatched(), total: pairs.reduce((sum, { score }) => sum + score, 0) };
}

/** One proposal while it is told: rows are mentees, columns are mentors, both in the order of their ids. */
class Proposal {
  private readonly scores: SchoolScores;
  private readonly columnOf: Int32Array;
  private readonly given: Int32Array;

  constructor(
    private readonly needs: readonly Mentee[],
    private readonly mentors: readonly Mentor[],
    aim: Aim,
    private readonly rules: MatchingRules,
  ) {
    this.scores = new SchoolScores(needs, mentors, rules);
    this.columnOf = this.scores.best(aim);
    this.given = new Int32Array(mentors.length);
    for (const column of this.columnOf) if (column >= 0) this.given[column] = this.givenTo(column) + 1;
  }

  pairs(): ProposedPair[] {
    const before = new Int32Array(this.mentors.length);
    return this.needs.flatMap((need, row) => {
      const column = this.columnOf[row] ?? -1;
      const mentor = this.mentors[column];
      if (!mentor) return [];
      const taken = before[column] ?? 0;
      before[column] = taken + 1;
      const chosen = candidate(withPairs(mentor, taken), need, this.rules);
      return [{ menteeId: need.personId, ...chosen, alternatives: this.alternatives(row, column, chosen.score) }];
    });
  }

  unmatched(): UnmatchedMentee[] {
    return this.needs.flatMap((need, row) => (this.columnOf[row] === -1 ? [{ menteeId: need.personId, ...this.whyUnmatched(need, row) }] : []));
  }

  private givenTo(column: number): number {
    return this.given[column] ?? 0;
  }

  private isFull(column: number): boolean {
    return this.givenTo(column) >= this.scores.free(column);
  }

  /** The best three others, each as the next pair of its mentor, or in the place of the last when there is none left. */
  private alternatives(row: number, chosen: number, chosenScore: number): Alternative[] {
    const best: { column: number; score: number }[] = [];
    for (const column of this.scores.allowed(row)) {
      if (column === chosen) continue;
      const score = this.scores.score(row, column, this.givenTo(column) - (this.isFull(column) ? 1 : 0));
      if (best.length === ALTERNATIVES && score <= (best.at(-1)?.score ?? 0)) continue;
      best.push({ column, score });
      best.sort((a, b) => b.score - a.score);
      best.length = Math.min(best.length, ALTERNATIVES);
    }
    return best.map(({ column, score }) => ({ mentorId: this.mentors[column]?.personId ?? '', score, sentence: this.compared(score - chosenScore, column) }));
  }

  private compared(difference: number, column: number): string {
    const points = counted(Math.abs(difference), 'балл', 'балла', 'баллов');
    const words = difference === 0 ? 'столько же баллов' : `на ${points} ${difference > 0 ? 'больше' : 'меньше'}`;
    return difference >= 0 && this.isFull(column) ? `${words}, но все места уже заняты в этом предложении` : words;
  }

  private whyUnmatched(need: Mentee, row: number): Omit<UnmatchedMentee, 'menteeId'> {
    if (this.mentors.length === 0) return { reason: 'NO_MENTORS', sentence: 'В банке нет ни одного наставника: пополните банк.' };
    const fitting = this.scores.allowed(row).length;
    if (fitting > 0) {
      const who = formFor(fitting, 'Подходит', 'Подходят', 'Подходят');
      const whose = fitting === 1 ? 'его' : 'их';
      return { reason: 'PLACES_TAKEN', sentence: `${who} ${counted(fitting, 'наставник', 'наставника', 'наставников')}, но все ${whose} места заняты другими парами предложения: увеличьте допустимую нагрузку или пополните банк.` };
    }
    const [mentor, another] = this.mentors;
    if (mentor && !another) return { reason: 'ALL_EXCLUDED', sentence: `Единственный наставник не подходит. ${failedRules(mentor, need, this.rules)[0]?.sentence ?? ''}` };
    const all = counted(this.mentors.length, 'наставника', 'наставников', 'наставников');
    return { reason: 'ALL_EXCLUDED', sentence: `Ни один из ${all} не подходит: ${this.countsOfFailures(need).join(', ')}.` };
  }

  /** Of every rule how many mentors it is the first to forbid. */
  private countsOfFailures(need: Mentee): string[] {
    const first = this.mentors.map((mentor) => hardRules.find(({ forbids }) => forbids(mentor, need)));
    return hardRules.flatMap((rule) => {
      const count = first.filter((failed) => failed === rule).length;
      return count === 0 ? [] : [rule.counts(count)];
    });
  }
}
