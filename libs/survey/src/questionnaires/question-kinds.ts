import type { Option, Question } from '../questionnaire';

type Asking = Partial<Pick<Question, 'askedOf' | 'required' | 'compared'>>;

/** Own words may say more than was asked, so every such question warns (domain §9.3: special categories). */
const WARNING = 'Пожалуйста, не называйте других людей и не пишите о здоровье и семье.';

const asked = (asking: Asking): Pick<Question, 'required' | 'compared' | 'askedOf'> => ({ required: true, compared: false, ...asking });

export const scale = (question: string, text: string, asking: Asking = {}): Question => ({ question, text, answer: 'SCALE', options: [], ...asked(asking) });

export const oneOf = (question: string, text: string, options: readonly Option[], asking: Asking = {}): Question => ({ question, text, answer: 'ONE_OF', options, ...asked(asking) });

export const severalOf = (question: string, text: string, options: readonly Option[], asking: Asking = {}): Question => ({ question, text, answer: 'SEVERAL_OF', options, ...asked(asking) });

export const ownWords = (question: string, text: string, asking: Asking = {}): Question => ({
  question, text: `${text} ${WARNING}`, answer: 'TEXT', options: [], ...asked({ required: false, ...asking }),
});

/** Options from pairs of a code and its words. */
export const options = (words: Readonly<Record<string, string>>): readonly Option[] => Object.entries(words).map(([option, text]) => ({ option, text }));

/** What a teacher may need help with, or may help with: the same codes on both sides, so that matching can compare them. */
export const teachingAreas = options({
  subject: 'содержание предмета',
  lesson: 'подготовка и проведение урока',
  class: 'работа с классом',
  assessment: 'оценивание',
  digital: 'цифровые инструменты',
  parents: 'общение с родителями',
  documents: 'ведение документации',
  inclusion: 'обучение детей с особыми образовательными потребностями',
});
