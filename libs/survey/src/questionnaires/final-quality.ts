import type { Questionnaire } from '../questionnaire';
import { oneOf, options, ownWords, scale } from './question-kinds';

/** QD-5: quality of the implementation of personalised programmes, by questionnaire (000:L20; 002:L121). */
export const finalQuality: Questionnaire = {
  code: 'final-quality',
  edition: 1,
  validFrom: '2020-09-01',
  kind: 'FINAL_QUALITY_MONITORING',
  title: 'Качество реализации персонализированной программы',
  questions: [
    scale('satisfaction', 'Насколько вы довольны программой в целом: 1 – совсем нет, 5 – полностью?', { compared: true }),
    oneOf('goal', 'Достигнута ли цель программы?', options({ fully: 'полностью', partly: 'отчасти', no: 'нет' })),
    scale('organisation', 'Насколько удобно была устроена работа (время, место, материалы): 1 – неудобно, 5 – очень удобно?', { compared: true }),
    scale('growth', 'Насколько выросли ваши умения за время программы: 1 – не выросли, 5 – выросли заметно?', { compared: true }),
    oneOf('onward', 'Хотели бы вы участвовать в наставничестве дальше?', options({ mentor: 'да, наставником', mentee: 'да, наставляемым', both: 'в обеих ролях', no: 'пока нет' })),
    ownWords('best', 'Что получилось лучше всего и может пригодиться другим?'),
    ownWords('improve', 'Что следует улучшить в следующем году?'),
  ],
};
