import type { Questionnaire } from '../questionnaire';
import { ownWords, scale } from './question-kinds';

const ofMentors = { askedOf: 'MENTORS', compared: true } as const;
const ofMentees = { askedOf: 'MENTEES', compared: true } as const;

/** QD-1: competences and possibilities of mentors, needs of mentees (001:L248). */
export const diagnostics: Questionnaire = {
  code: 'diagnostics',
  edition: 1,
  validFrom: '2020-09-01',
  kind: 'QUARTERLY_DIAGNOSTICS',
  title: 'Диагностика за четверть (1 – совсем не так, 5 – именно так)',
  questions: [
    scale('mentor-goals', 'Помогаю ставить посильные цели и разбивать их на шаги.', ofMentors),
    scale('mentor-listening', 'Выслушиваю до конца, прежде чем советовать.', ofMentors),
    scale('mentor-feedback', 'Говорю о трудностях так, что после разговора хочется продолжать.', ofMentors),
    scale('mentor-methods', 'Знаю приёмы, которые нужны моему наставляемому.', ofMentors),
    scale('mentor-time', 'Нахожу время для встреч и подготовки к ним.', ofMentors),
    scale('mentee-goals', 'Понимаю, чего хочу достичь к концу четверти.', ofMentees),
    scale('mentee-progress', 'Продвигаюсь в том, ради чего начались встречи.', ofMentees),
    scale('mentee-independence', 'Всё чаще справляюсь без подсказки.', ofMentees),
    scale('mentee-confidence', 'Уверенно берусь за новое дело.', ofMentees),
    scale('mentee-support', 'Получаю помощь тогда, когда она нужна.', ofMentees),
    ownWords('needs', 'Какая поддержка нужна в следующей четверти?'),
  ],
};
