import * as fc from 'fast-check';
import { hardRules } from './hard-rules';
import { matchingRules, type MatchingRules } from './matching-rules';
import type { MenteeNeed, MentorProfile } from './people';
import { proposeForSchool } from './propose-for-school';
import { rankCandidates } from './rank-candidates';
import type { Aim } from './school-scores';
import { anyMentor, anyNeed, anyRules, mentor, need, rules, several, words } from './testing/people';

interface School {
  readonly needs: readonly MenteeNeed[];
  readonly mentors: readonly MentorProfile[];
}

/** Two mentors with one place each and mentees who declined one of them: here the two aims often part. */
const scarce: fc.Arbitrary<School> = several(anyNeed, 4).map((needs) => ({
  needs: needs.map((mentee) => ({ ...mentee, declined: mentee.declined.slice(0, 1), sameOrganisationOnly: false })),
  mentors: [mentor({ personId: 'c', capacity: 1, activeMatches: 0 }), mentor({ personId: 'd', capacity: 1, activeMatches: 0, subjects: ['PHYSICS'], experienceYears: 0 })],
}));
const school: fc.Arbitrary<School> = fc.oneof({ weight: 2, arbitrary: fc.record({ needs: several(anyNeed, 5), mentors: several(anyMentor, 4) }) }, { weight: 1, arbitrary: scarce });
const aim = fc.constantFrom<Aim>('BEST_SCORE', 'MOST_MATCHED');

/** Matched and total of the best of all answers, tried one by one and scored as a curator sees each pair ranked. */
function bestOfAll({ needs, mentors }: School, wish: Aim, by: MatchingRules): [matched: number, total: number] {
  const order = ([matched, total]: readonly [number, number]) => (wish === 'BEST_SCORE' ? [total, matched] : [matched, total]);
  const go = (row: number, taken: ReadonlyMap<string, number>): [number, number] => {
    const mentee = needs[row];
    if (!mentee) return [0, 0];
    const answers = [go(row + 1, taken)];
    for (const someone of mentors) {
      const before = taken.get(someone.personId) ?? 0;
      const [pair] = rankCandidates(mentee, [{ ...someone, activeMatches: someone.activeMatches + before }], by).ranked;
      if (!pair) continue;
      const [matched, total] = go(row + 1, new Map(taken).set(someone.personId, before + 1));
      answers.push([matched + 1, total + pair.score]);
    }
    return answers.toSorted((a, b) => order(b)[0]! - order(a)[0]! || order(b)[1]! - order(a)[1]!)[0]!;
  };
  return go(0, new Map());
}

describe('a proposal for a whole school', () => {
  it('is the best of all by its aim, and of equals the best by the other wish', () => {
    fc.assert(
      fc.property(school, aim, anyRules, (people, wish, by) => {
        const { pairs, total } = proposeForSchool(people.needs, people.mentors, wish, by);
        expect([pairs.length, total]).toEqual(bestOfAll(people, wish, by));
      }),
      { numRuns: 600 },
    );
  });

  it('matches more people, or the better pairs, as the curator chooses', () => {
    const mentors = [mentor({ personId: 'a', capacity: 1, activeMatches: 0 }), mentor({ personId: 'b', capacity: 1, activeMatches: 0, subjects: ['HISTORY'], experienceYears: 0 })];
    const needs = [need({ personId: 'p' }), need({ personId: 'q', subjects: ['HISTORY'], declined: ['b'] })];
    const bare = matchingRules(words, { weights: { LOAD: 0, EXPERIENCE: 0, SHARED_HOURS: 0, MENTORING_EXPERIENCE: 0 } });
    const pairs = (wish: Aim) => proposeForSchool(needs, mentors, wish, bare).pairs.map(({ menteeId, mentorId, score }) => [menteeId, mentorId, score]);
    expect(pairs('BEST_SCORE')).toEqual([['p', 'a', 30]]);
    expect(pairs('MOST_MATCHED')).toEqual([['p', 'b', 0], ['q', 'a', 0]]);
  });

  it('breaks no hard rule, overfills nobody and forgets nobody', () => {
    fc.assert(
      fc.property(school, aim, anyRules, (people, wish, by) => {
        const { pairs, unmatched } = proposeForSchool(people.needs, people.mentors, wish, by);
        for (const { menteeId, mentorId } of pairs) {
          const [someone, mentee] = [people.mentors.find(({ personId }) => personId === mentorId)!, people.needs.find(({ personId }) => personId === menteeId)!];
          expect(hardRules.filter(({ forbids }) => forbids(someone, mentee))).toEqual([]);
        }
        const overfilled = people.mentors.filter(({ personId, activeMatches, capacity }) => {
          const given = pairs.filter(({ mentorId }) => mentorId === personId).length;
          return given > 0 && activeMatches + given > capacity;
        });
        expect(overfilled).toEqual([]);
        expect([...pairs, ...unmatched].map(({ menteeId }) => menteeId).toSorted()).toEqual(people.needs.map(({ personId }) => personId).toSorted());
      }),
    );
  });

  it('does not depend on the order in which people are handed in', () => {
    const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length });
    const twice = school.chain((people) => fc.tuple(fc.constant(people), shuffled(people.needs), shuffled(people.mentors)));
    fc.assert(
      fc.property(twice, aim, anyRules, ([people, needs, mentors], wish, by) => {
        expect(proposeForSchool(needs, mentors, wish, by)).toEqual(proposeForSchool(people.needs, people.mentors, wish, by));
      }),
    );
  });

  it('spreads mentees over mentors who are alike, the load told as it grows', () => {
    const mentors = ['a', 'b'].map((personId) => mentor({ personId, capacity: 4, activeMatches: 0 }));
    const { pairs } = proposeForSchool(['p', 'q', 'r', 's'].map((personId) => need({ personId })), mentors, 'BEST_SCORE', rules);
    const loads = pairs.map(({ mentorId, factors }) => [mentorId, factors.find(({ code }) => code === 'LOAD')?.sentence]);
    expect(loads.toSorted()).toEqual([['a', 'нагрузка 0 из 4, +30'], ['a', 'нагрузка 1 из 4, +23'], ['b', 'нагрузка 0 из 4, +30'], ['b', 'нагрузка 1 из 4, +23']]);
  });
});

describe('the alternatives of a proposed pair', () => {
  it('are at most three others, best first, each allowed; one that is worth more has no place left', () => {
    fc.assert(
      fc.property(school, aim, anyRules, (people, wish, by) => {
        const { pairs } = proposeForSchool(people.needs, people.mentors, wish, by);
        for (const { menteeId, mentorId, score, alternatives } of pairs) {
          const allowed = rankCandidates(people.needs.find(({ personId }) => personId === menteeId)!, people.mentors, rules).ranked.map((one) => one.mentorId);
          expect(alternatives).toHaveLength(Math.min(3, allowed.length - 1));
          for (const other of alternatives) {
            const { activeMatches, capacity } = people.mentors.find(({ personId }) => personId === other.mentorId)!;
            const given = pairs.filter((pair) => pair.mentorId === other.mentorId).length;
            expect(allowed.filter((id) => id !== mentorId)).toContain(other.mentorId);
            expect(other.score <= score || activeMatches + given === capacity).toBe(true);
          }
          expect(alternatives.map((one) => one.score)).toEqual(alternatives.map((one) => one.score).toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('say how much they are worth beside the proposed one, and why a better one was not taken', () => {
    const mentors = [
      mentor({ personId: 'a', capacity: 1, activeMatches: 0 }), mentor({ personId: 'b', capacity: 1, activeMatches: 0, subjects: ['HISTORY'] }),
      mentor({ personId: 'c', capacity: 1, activeMatches: 0, subjects: ['HISTORY'] }), mentor({ personId: 'd', capacity: 1, activeMatches: 0, subjects: ['HISTORY'], mentoringYears: 3 }),
    ];
    const needs = [need({ personId: 'p' }), need({ personId: 'q', pastMentors: ['a'] })];
    const { pairs } = proposeForSchool(needs, mentors, 'BEST_SCORE', rules);
    expect(pairs.map(({ menteeId, mentorId, alternatives }) => [menteeId, mentorId, alternatives])).toEqual([
      ['p', 'd', [
        { mentorId: 'a', score: 75, sentence: 'на 25 баллов больше, но все места уже заняты в этом предложении' },
        { mentorId: 'b', score: 45, sentence: 'на 5 баллов меньше' },
        { mentorId: 'c', score: 45, sentence: 'на 5 баллов меньше' },
      ]],
      ['q', 'a', [
        { mentorId: 'd', score: 50, sentence: 'на 35 баллов меньше' },
        { mentorId: 'b', score: 45, sentence: 'на 40 баллов меньше' },
        { mentorId: 'c', score: 45, sentence: 'на 40 баллов меньше' },
      ]],
    ]);
  });
});

describe('a mentee without a pair', () => {
  const whyAlone = (mentors: readonly MentorProfile[], needs: readonly MenteeNeed[] = [need({ personId: 'p' })]) => proposeForSchool(needs, mentors, 'BEST_SCORE', rules).unmatched;

  it('is told that there is nobody', () => {
    expect(whyAlone([])).toEqual([{ menteeId: 'p', reason: 'NO_MENTORS', sentence: 'В банке нет ни одного наставника: пополните банк.' }]);
  });

  it('is told what is against the only mentor', () => {
    expect(whyAlone([mentor({ activeMatches: 3 })])).toEqual([{ menteeId: 'p', reason: 'ALL_EXCLUDED', sentence: 'Единственный наставник не подходит. Нагрузка 3 из 3: свободных мест нет.' }]);
  });

  it('is told how many mentors fail which rule, each counted once', () => {
    const mentors = [mentor({ personId: 'a', activeMatches: 3 }), mentor({ personId: 'b', activeMatches: 3, forms: [] }), mentor({ personId: 'c', kinds: [] })];
    expect(whyAlone(mentors)).toEqual([{ menteeId: 'p', reason: 'ALL_EXCLUDED', sentence: 'Ни один из 3 наставников не подходит: у 2 нет свободных мест, 1 не согласен на этот вид.' }]);
  });

  it('is told that those who fit have no place left', () => {
    const needs = ['p', 'q'].map((personId) => need({ personId }));
    expect(whyAlone([mentor()], needs)).toEqual([
      { menteeId: 'q', reason: 'PLACES_TAKEN', sentence: 'Подходит 1 наставник, но все его места заняты другими парами предложения: увеличьте допустимую нагрузку или пополните банк.' },
    ]);
  });

  it('has no mentor with a free place whom no rule forbids', () => {
    fc.assert(
      fc.property(school, aim, anyRules, (people, wish, by) => {
        const { pairs, unmatched } = proposeForSchool(people.needs, people.mentors, wish, by);
        for (const { menteeId } of unmatched) {
          const mentee = people.needs.find(({ personId }) => personId === menteeId)!;
          const left = people.mentors.map((someone) => ({ ...someone, activeMatches: someone.activeMatches + pairs.filter(({ mentorId }) => mentorId === someone.personId).length }));
          expect(rankCandidates(mentee, left, rules).ranked).toEqual([]);
        }
      }),
    );
  });
});

describe('the words of a proposal', () => {
  it('are looked up for the pairs shown, not for every pair there could be', () => {
    let lookups = 0;
    const counting = new Proxy(words, {
      getOwnPropertyDescriptor: (target, key) => {
        lookups += 1;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
    const needs = Array.from({ length: 40 }, (_, index) => need({ personId: `mentee-${index}`, model: 'EXPERIENCED_TO_EARLY_CAREER' }));
    const mentors = Array.from({ length: 30 }, (_, index) => mentor({ personId: `mentor-${index}` }));
    const { pairs } = proposeForSchool(needs, mentors, 'MOST_MATCHED', matchingRules(counting));
    expect(pairs).toHaveLength(30);
    expect(lookups).toBe(3 * 30);
  });
});
