import * as fc from 'fast-check';
import { explainPair } from './explain-pair';
import { factorCodes, matchingRules } from './matching-rules';
import type { MenteeNeed, MentorProfile } from './people';
import { pointsOfLoad, prepared, worthOfPair } from './preferences';
import { anyMentor, anyNeed, anyRules, mentor, need, rules, words } from './testing/people';

const explained = (someone: MentorProfile, mentee: MenteeNeed) => explainPair(prepared(someone), prepared(mentee), rules);
const sentenceOf = (code: string, someone: Partial<MentorProfile>, mentee: Partial<MenteeNeed>): string | undefined =>
  explained(mentor(someone), need(mentee)).find((factor) => factor.code === code)?.sentence;
const tuesday = [{ weekday: 2, from: '14:00', to: '15:00' }] as const;

const { mentoringYears: _unknown, ...ofUnknownMentoring } = mentor();

describe('a pair explained, a sentence per factor', () => {
  it.each<[code: string, sentence: string | undefined, someone: Partial<MentorProfile>, mentee: Partial<MenteeNeed>]>([
    ['COMMON_SUBJECT', 'общий предмет: математика, +30', {}, {}],
    ['COMMON_SUBJECT', 'общие предметы: математика, физика, +30', { subjects: ['PHYSICS', 'MATHEMATICS'] }, { subjects: ['MATHEMATICS', 'PHYSICS'] }],
    ['COMMON_SUBJECT', 'общий предмет: математика (1 из 2), +15', {}, { subjects: ['MATHEMATICS', 'PHYSICS'] }],
    ['COMMON_SUBJECT', 'общих предметов нет (у наставляемого: история), 0', {}, { subjects: ['HISTORY'] }],
    ['COMMON_SUBJECT', undefined, {}, { subjects: [] }],
    ['COVERED_NEEDS', 'отвечает на 1 запрос из 2: общение в коллективе, +15', { competences: ['COMMUNICATION'] }, { competences: ['COMMUNICATION', 'DIGITAL_TECHNOLOGY'] }],
    ['COVERED_NEEDS', 'не отвечает на запросы: общение в коллективе, 0', {}, { competences: ['COMMUNICATION'] }],
    ['COVERED_NEEDS', undefined, {}, {}],
    ['LOAD', 'нагрузка 2 из 3, +10', {}, {}],
    ['LOAD', 'нагрузка 0 из 3, +30', { activeMatches: 0 }, {}],
    ['SHARED_HOURS', 'общее свободное время: вт 14:00–15:00 (1 ч в неделю), +8', { availability: tuesday }, { availability: tuesday }],
    ['SHARED_HOURS', 'общего свободного времени нет, 0', { availability: tuesday }, { availability: [{ weekday: 3, from: '14:00', to: '15:00' }] }],
    ['SHARED_HOURS', 'свободное время наставника не указано, 0', {}, { availability: tuesday }],
    ['SHARED_HOURS', 'свободное время наставляемого не указано, 0', { availability: tuesday }, {}],
    ['EXPERIENCE', 'стаж 12 лет, желательно от 5 лет (молодой специалист), +15', {}, {}],
    ['EXPERIENCE', 'стаж 1 год, желательно от 5 лет (молодой специалист), +3', { experienceYears: 1 }, {}],
    ['EXPERIENCE', undefined, {}, { category: 'PUPIL' }],
    ['MENTORING_EXPERIENCE', 'опыт наставничества 3 года, +5', { mentoringYears: 3 }, {}],
    ['MENTORING_EXPERIENCE', 'опыта наставничества пока нет, 0', {}, {}],
    ['MODEL', 'подходит модель «опытный педагог — молодой специалист», +10', {}, { model: 'EXPERIENCED_TO_EARLY_CAREER' }],
    ['MODEL', 'модель «опытный предметник — неопытный предметник», нужно: стаж от 3 лет, общий предмет, 0', { experienceYears: 2 }, { model: 'EXPERT_TO_NOVICE_SUBJECT', subjects: ['HISTORY'] }],
    ['MODEL', 'модель «лидер педагогического сообщества — педагог, испытывающий затруднения», нужно: опыт наставничества от 1 года, общение в коллективе, 0', {}, { model: 'LEADER_TO_STRUGGLING' }],
    ['MODEL', undefined, {}, {}],
    ['MODEL', undefined, {}, { model: 'OWN_MODEL' }],
    ['CONTINUITY', 'уже вёл этого наставляемого в завершённой программе, +10', {}, { pastMentors: ['mentor-1'] }],
    ['CONTINUITY', undefined, {}, {}],
  ])('%s: %s', (code, sentence, someone, mentee) => {
    expect(sentenceOf(code, someone, mentee)).toBe(sentence);
  });

  it('says that the years as a mentor are not known, and does not call them none', () => {
    expect(explained(ofUnknownMentoring, need()).map(({ sentence }) => sentence)).toContain('опыт наставничества не указан, 0');
  });

  it('tells the factors in one order, and none whose weight is nought', () => {
    const codes = explained(mentor(), need({ competences: ['COMMUNICATION'], pastMentors: ['mentor-1'], model: 'EXPERIENCED_TO_EARLY_CAREER' })).map(({ code }) => code);
    expect(codes).toEqual(factorCodes);
    const without = matchingRules(words, { weights: { LOAD: 0, SHARED_HOURS: 0 } });
    expect(explainPair(prepared(mentor()), prepared(need()), without).map(({ code }) => code)).toEqual(['COMMON_SUBJECT', 'EXPERIENCE', 'MENTORING_EXPERIENCE']);
  });

  it('adds up to what the whole-school proposal counts without words', () => {
    fc.assert(
      fc.property(anyMentor, anyNeed, anyRules, (someone, mentee, by) => {
        const [one, other] = [prepared(someone), prepared(mentee)];
        const told = explainPair(one, other, by).reduce((sum, { points }) => sum + points, 0);
        expect(told).toBe(worthOfPair(one, other, by) + pointsOfLoad(one, by));
      }),
    );
  });
});
