import { matchingRules } from '@vekha/matching/matching-rules';
import type { MenteeNeed, MentorProfile } from '@vekha/matching/people';
import { type Alternative, type ProposedPair, proposeForSchool, type UnmatchedMentee } from '@vekha/matching/propose-for-school';
import { type ExcludedMentor, type RankedCandidate, rankCandidates } from '@vekha/matching/rank-candidates';
import type { MatchingExplanation } from '@vekha/programme/propose-pair/propose-pair.command';
import { matchingWords } from './matching-words';
import { looking, menteeNeed, type MenteeRow, mentorProfile, type Obstacle, obstacleOf, type SchoolRows } from './people-to-match';
import { type ProposedCommand, proposedCommand } from './proposed-command';

/** What the curator wants most, in the words of the command that proposes a pair. */
export type ProposalAim = MatchingExplanation['aim'];

export interface Candidate extends RankedCandidate {
  /** Absent while nothing can be proposed to this mentee. */
  readonly proposal?: ProposedCommand;
}

/** Mentors for one mentee, best first, and who may not and why. */
export interface Candidates {
  readonly menteeId: string;
  readonly obstacle?: Obstacle;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly ExcludedMentor[];
}

/** The best pairs of a school by the aim; a suggestion, nothing of it is stored. */
export interface SchoolPairs {
  readonly aim: ProposalAim;
  readonly pairs: readonly (ProposedPair & { readonly proposal: ProposedCommand })[];
  readonly unmatched: readonly UnmatchedMentee[];
  readonly total: number;
}

const rules = matchingRules(matchingWords);

/** 001:L182–L185: ranked with one sentence per factor, hard rules apart from preferences. */
export function candidatesFor(mentee: MenteeRow, { mentors, matches }: SchoolRows): Candidates {
  const need = menteeNeed(mentee, matches);
  const profiles = mentors.map((row) => mentorProfile(row, matches));
  const { ranked, excluded } = rankCandidates(need, profiles, rules);
  const obstacle = obstacleOf(mentee, matches);
  const candidates = ranked.map((one) => {
    const others = ranked.filter(({ mentorId }) => mentorId !== one.mentorId);
    return obstacle ? one : { ...one, proposal: commandFor(profiles, need, one, explanation('BEST_SCORE', one.score, others)) };
  });
  return { menteeId: mentee.personId, ...(obstacle && { obstacle }), candidates, excluded };
}

/** The whole school at once: a mentor's free places are shared out among all who look for one. */
export function pairsForSchool(rows: SchoolRows, aim: ProposalAim): SchoolPairs {
  const needs = looking(rows).map((row) => menteeNeed(row, rows.matches));
  const profiles = rows.mentors.map((row) => mentorProfile(row, rows.matches));
  const { pairs, unmatched, total } = proposeForSchool(needs, profiles, aim, rules);
  const proposed = pairs.flatMap((pair) => {
    const need = needs.find(({ personId }) => personId === pair.menteeId);
    return need ? [{ ...pair, proposal: commandFor(profiles, need, pair, explanation(aim, pair.score, pair.alternatives)) }] : [];
  });
  return { aim, pairs: proposed, unmatched, total };
}

const explanation = (aim: ProposalAim, score: number, others: readonly Pick<Alternative, 'mentorId' | 'score'>[]): MatchingExplanation => ({
  score, aim, alternatives: others.map(({ mentorId, score: other }) => ({ mentorId, score: other })),
});

function commandFor(profiles: readonly MentorProfile[], need: MenteeNeed, { mentorId }: Pick<RankedCandidate, 'mentorId'>, matching: MatchingExplanation): ProposedCommand {
  const mentor = profiles.find(({ personId }) => personId === mentorId);
  if (!mentor) throw new RangeError('A mentor was ranked who is not among the mentors');
  return proposedCommand(mentor, need, matching);
}
