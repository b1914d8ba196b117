import * as fc from 'fast-check';
import { hardRules } from './hard-rules';
import { rankCandidates } from './rank-candidates';
import { anyMentor, anyNeed, mentor, need, rules, several } from './testing/people';

describe('candidates for one mentee', () => {
  it('come best first, each factor told, and those excluded with their reasons', () => {
    const ranking = rankCandidates(need(), [mentor({ personId: 'b' }), mentor({ personId: 'c', activeMatches: 0 }), mentor({ personId: 'd', activeMatches: 3, personalDataAllowed: false })], rules);
    expect(ranking.ranked.map(({ mentorId, score }) => [mentorId, score])).toEqual([['c', 75], ['b', 55]]);
    expect(ranking.ranked[1]?.factors.map(({ sentence }) => sentence)).toEqual([
      'общий предмет: математика, +30', 'нагрузка 2 из 3, +10', 'свободное время наставника не указано, 0', 'стаж 12 лет, желательно от 5 лет (молодой специалист), +15', 'опыта наставничества пока нет, 0',
    ]);
    expect(ranking.excluded).toEqual([
      {
        mentorId: 'd',
        failed: [
          { code: 'NO_PERSONAL_DATA_CONSENT', source: 'domain PR-9; 001:L239', sentence: 'Нет действующего согласия на обработку персональных данных: оформите согласие.' },
          { code: 'NO_CAPACITY', source: 'domain §5.1, capacity', sentence: 'Нагрузка 3 из 3: свободных мест нет.' },
        ],
      },
    ]);
  });

  it('are everybody once: ranked when no hard rule forbids it, by score and then by id, else excluded', () => {
    fc.assert(
      fc.property(anyNeed, several(anyMentor, 6), (mentee, mentors) => {
        const { ranked, excluded } = rankCandidates(mentee, mentors, rules);
        const allowed = mentors.filter((someone) => !hardRules.some(({ forbids }) => forbids(someone, mentee)));
        expect(ranked.map(({ mentorId }) => mentorId).toSorted()).toEqual(allowed.map(({ personId }) => personId).toSorted());
        expect(ranked.length + excluded.length).toBe(mentors.length);
        const keys = ranked.map(({ score, mentorId }) => `${String(10_000 - score).padStart(5, '0')} ${mentorId}`);
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });

  it('do not depend on the order in which mentors are handed in', () => {
    fc.assert(
      fc.property(anyNeed, several(anyMentor, 6).chain((mentors) => fc.tuple(fc.constant(mentors), fc.shuffledSubarray(mentors, { minLength: mentors.length }))), (mentee, [mentors, shuffled]) => {
        expect(rankCandidates(mentee, shuffled, rules)).toEqual(rankCandidates(mentee, mentors, rules));
      }),
    );
  });

  it('cannot be told of a person who stands there twice', () => {
    expect(() => rankCandidates(need(), [mentor(), mentor({ capacity: 9 })], rules)).toThrow(RangeError);
  });
});
