import type { Questionnaire } from '../questionnaire';
import { oneOf, options, ownWords, scale, severalOf } from './question-kinds';

export const needsOfLearners: Questionnaire = {
  code: 'needs-of-learners',
  edition: 1,
  validFrom: '2020-09-01',
  kind: 'NEEDS_SURVEY',
  title: 'Запросы обучающегося к наставнику',
  questions: [
    severalOf('areas', 'С чем тебе помог бы наставник? Отметь всё подходящее.', options({
      study: 'учёба по предметам', project: 'свой проект или исследование', contest: 'подготовка к конкурсам и олимпиадам', profession: 'выбор профессии',
      adaptation: 'привыкнуть к новому классу или группе', teamwork: 'работа в команде', speaking: 'выступления перед людьми',
    })),
    scale('interest', 'Насколько тебе интересно заниматься с наставником: 1 – пока не очень, 5 – очень?'),
    oneOf('mentor', 'С кем тебе было бы проще работать?', options({ peer: 'со старшим учеником или студентом', teacher: 'с педагогом', employer: 'со специалистом с предприятия', any: 'всё равно' })),
    ownWords('goal', 'Что должно получиться, чтобы встречи прошли не зря?'),
  ],
};
