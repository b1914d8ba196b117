import type { Questionnaire } from '../questionnaire';
import { oneOf, options, ownWords, scale, severalOf, teachingAreas } from './question-kinds';

export const needsOfTeachers: Questionnaire = {
  code: 'needs-of-teachers',
  edition: 1,
  validFrom: '2020-09-01',
  kind: 'NEEDS_SURVEY',
  title: 'Потребности педагога в поддержке и развитии',
  questions: [
    severalOf('areas', 'В чём вам сейчас нужна поддержка? Отметьте всё подходящее.', teachingAreas),
    scale('urgency', 'Насколько срочно нужна поддержка: 1 – может подождать, 5 – нужна сейчас?'),
    oneOf('way', 'Как вам удобнее заниматься?', options({ single: 'вдвоём с наставником', group: 'в группе', remote: 'дистанционно', mixed: 'по-разному' })),
    oneOf('frequency', 'Как часто вы готовы встречаться?', options({ weekly: 'каждую неделю', fortnightly: 'раз в две недели', monthly: 'раз в месяц', 'on-demand': 'по необходимости' })),
    ownWords('goal', 'Чему вы хотели бы научиться в первую очередь?'),
  ],
};
