import type { Questionnaire } from '../questionnaire';
import { oneOf, options, ownWords, scale } from './question-kinds';

/** 004:L42: feedback for the interim assessment. */
export const interimFeedback: Questionnaire = {
  code: 'interim-feedback',
  edition: 1,
  validFrom: '2020-09-01',
  kind: 'INTERIM_FEEDBACK',
  title: 'Обратная связь в середине программы',
  questions: [
    scale('usefulness', 'Насколько полезны встречи: 1 – бесполезны, 5 – очень полезны?', { compared: true }),
    scale('trust', 'Легко ли говорить о трудностях: 1 – совсем нелегко, 5 – легко?', { compared: true }),
    oneOf('pace', 'Как идёт работа по программе?', options({ slower: 'медленнее плана', 'on-plan': 'по плану', faster: 'быстрее плана' })),
    oneOf('change', 'Нужно ли что-нибудь менять?', options({ nothing: 'нет', plan: 'мероприятия программы', schedule: 'время и место встреч', mentor: 'состав пары или группы' })),
    ownWords('suggestion', 'Что стоит изменить до конца программы?'),
  ],
};
