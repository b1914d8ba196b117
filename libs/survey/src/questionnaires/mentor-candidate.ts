import type { Questionnaire } from '../questionnaire';
import { oneOf, options, ownWords, scale, severalOf, teachingAreas } from './question-kinds';

export const mentorCandidate: Questionnaire = {
  code: 'mentor-candidate',
  edition: 1,
  validFrom: '2020-09-01',
  kind: 'MENTOR_CANDIDATE_SURVEY',
  title: 'Анкета кандидата в наставники',
  questions: [
    scale('readiness', 'Насколько вы готовы стать наставником в этом учебном году: 1 – скорее нет, 5 – полностью?'),
    severalOf('areas', 'В чём вы можете помочь? Отметьте всё подходящее.', teachingAreas),
    severalOf('ways', 'Какая работа вам подходит?', options({ single: 'с одним наставляемым', group: 'с группой', remote: 'дистанционно', short: 'короткие встречи с одной целью' })),
    oneOf('capacity', 'Скольких наставляемых вы готовы вести?', options({ one: 'одного', two: 'двух', three: 'трёх', group: 'группу' })),
    oneOf('experience', 'Был ли у вас опыт наставничества?', options({ none: 'не было', informal: 'без приказа', appointed: 'по приказу' })),
    oneOf('hours', 'Сколько времени в неделю вы можете уделять наставничеству?', options({ 'up-to-1': 'до часа', 'up-to-2': 'до двух часов', more: 'больше двух часов' })),
    ownWords('support', 'Что помогло бы вам вести наставляемых?'),
  ],
};
