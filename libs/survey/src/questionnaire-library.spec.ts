import { CAMPAIGN_KINDS, countable } from './questionnaire';
import { editionValidOn, questionnaireLibrary, questionnairesOf } from './questionnaire-library';

const questions = questionnaireLibrary.flatMap(({ code, questions: all }) => all.map((each) => ({ code, ...each })));

describe('The library of questionnaires', () => {
  it('has one for every kind of campaign', () => {
    for (const kind of CAMPAIGN_KINDS) expect(questionnairesOf(kind).length).toBeGreaterThan(0);
  });

  it('has each edition once, each question once in it, and each option once in its question', () => {
    const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
    expect(repeated(questionnaireLibrary.map(({ code, edition }) => `${code} ${edition}`))).toEqual([]);
    for (const { questions: all } of questionnaireLibrary) expect(repeated(all.map(({ question }) => question))).toEqual([]);
    for (const { options } of questions) expect(repeated(options.map(({ option }) => option))).toEqual([]);
  });

  it('offers something to choose wherever a choice is asked for, and compares scales only', () => {
    for (const { answer, options, compared } of questions) {
      expect(options.length > 1).toBe(answer === 'ONE_OF' || answer === 'SEVERAL_OF');
      expect(compared && answer !== 'SCALE').toBe(false);
    }
    expect(countable({ answer: 'SCALE', options: [] })).toHaveLength(5);
    expect(countable({ answer: 'TEXT', options: [] })).toEqual([]);
  });

  it('warns before every question of own words not to speak of others or of health', () => {
    for (const { answer, text } of questions) expect(text.includes('не называйте других людей')).toBe(answer === 'TEXT');
  });

  it('QD-1: diagnostics ask mentors for competences and possibilities and mentees for needs, by scales that can be compared', () => {
    const scales = questions.filter(({ code, answer }) => code === 'diagnostics' && answer === 'SCALE');
    expect(scales.every(({ compared }) => compared)).toBe(true);
    expect(new Set(scales.map(({ askedOf }) => askedOf))).toEqual(new Set(['MENTORS', 'MENTEES']));
  });

  it('gives the edition that was in force on the day', () => {
    expect(editionValidOn('diagnostics', '2020-08-31')).toBeUndefined();
    expect(editionValidOn('diagnostics', '2020-09-01')?.edition).toBe(1);
    expect(editionValidOn('toString', '2023-09-01')).toBeUndefined();
  });
});
