import fc from 'fast-check';
import { countable, type Question } from '@vekha/survey/questionnaire';
import { questionnaireLibrary } from '@vekha/survey/questionnaire-library';
import { countAnswers } from './counted-answers';

const ask = (answer: Question['answer'], ...options: readonly string[]): Question => ({ question: 'q', text: 'Проба', answer, options: options.map((option) => ({ option, text: option })), required: true, compared: false });
const counting = (question: Question, ...values: readonly (string | number | readonly string[] | undefined)[]) => countAnswers([question], values.map((value) => ({ question: 'q', value })));

describe('Counting answers', () => {
  it('counts degrees of a scale', () => {
    const [tally] = counting(ask('SCALE'), 5, 4, 4, 1);
    expect(tally).toEqual({ question: 'q', options: [1, 0, 0, 2, 1].map((count, index) => ({ option: String(index + 1), count })), unread: 0 });
  });

  it('counts one choice and several choices, each option once per answer', () => {
    expect(counting(ask('ONE_OF', 'a', 'b'), 'a', 'a', 'b')[0]?.options).toEqual([{ option: 'a', count: 2 }, { option: 'b', count: 1 }]);
    expect(counting(ask('SEVERAL_OF', 'a', 'b'), ['a', 'b'], ['b', 'b'], [])[0]).toEqual({ question: 'q', options: [{ option: 'a', count: 1 }, { option: 'b', count: 2 }], unread: 0 });
  });

  it('says how many answers cannot be read, or name an option their question does not have', () => {
    expect(counting(ask('SCALE'), 5, undefined, 6)[0]).toMatchObject({ unread: 2 });
    expect(counting(ask('SEVERAL_OF', 'a', 'b'), ['a', 'c'])[0]).toEqual({ question: 'q', options: [{ option: 'a', count: 0 }, { option: 'b', count: 0 }], unread: 1 });
    expect(counting(ask('ONE_OF', 'a', 'b'), 'a', 'constructor')[0]).toMatchObject({ unread: 1 });
  });

  it('counts neither own words nor what nobody answered', () => {
    expect(counting(ask('TEXT'), 'Проба')).toEqual([]);
    expect(countAnswers([ask('SCALE')], [])).toEqual([]);
  });

  it('of a scale and of one choice every answer is counted once or unread, as the publication asks', () => {
    const single = questionnaireLibrary.flatMap(({ questions }) => questions).filter(({ answer }) => answer === 'SCALE' || answer === 'ONE_OF');
    fc.assert(fc.property(fc.constantFrom(...single), fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 30 }), (question, picks) => {
      const answers = picks.map((pick) => ({ question: question.question, value: countable(question)[pick] }));
      const [tally] = countAnswers([question], answers);
      const sum = tally?.options.reduce((total, { count }) => total + count, 0) ?? 0;
      expect(sum + (tally?.unread ?? 0)).toBe(picks.length);
    }));
  });
});
