import { appointed, candidate, consents, identified, inMenteeBank, inMentorBank, type Invented, searching } from '../mentoring-people';
import { assigned, begun, completed, drafted, extended, type Match, met, proposed, published, speedMeeting } from '../mentoring-pairs';
import { minutes, order, practice } from '../mentoring-papers';
import type { Steps } from '../mentoring-words';

const mathematics = (surname: string): Invented => ({ surname, subject: 'MATHEMATICS' });
const russian = (surname: string): Invented => ({ surname, subject: 'RUSSIAN_LANGUAGE' });

const mentors = [mathematics('Акварелева'), russian('Букварёв'), mathematics('Циркулев')];
const mentees = [mathematics('Глобусов'), russian('Запятова'), mathematics('Дробина'), mathematics('Линейкин'), russian('Кавычкин')];

const finished: Match = { mentor: 'Акварелева', mentees: ['Глобусов'] };
const prolonged: Match = { mentor: 'Букварёв', mentees: ['Запятова'], virtual: true };
const beginning: Match = { mentor: 'Циркулев', mentees: ['Дробина'] };

/** A programme published with names, one prolonged at a distance, one still a draft, a speed meeting. */
export const lyceum28Mentoring: readonly Steps[] = [
  ...mentors.map((each) => inMentorBank('T-80', each)),
  ...mentees.map((each) => inMenteeBank('T-79', each)),
  candidate('T-20', mathematics('Теоремова')),
  identified('T-20', russian('Абзацев')),
  identified('T-20', mathematics('Интегралов')),
  inMentorBank('T-20', russian('Прописина')),
  ...mentors.map((each, index) => appointed('T-78', each, `ДЕМО-Н${index + 1}`)),
  order('T-78', 'О закреплении наставников', 'ДЕМО-Н10', mentors.map(({ surname }) => surname), ['Акварелева', 'Букварёв']),
  minutes('T-79', 'Заседание совета наставников', 'ДЕМО-П1'),
  ...mentees.map((each) => searching('T-78', each)),
  ...[finished, prolonged, beginning].map((each) => proposed('T-77', each)),
  assigned('T-76', finished, 'ДЕМО-Н4'),
  assigned('T-76', prolonged, 'ДЕМО-Н5'),
  begun('T-74', finished),
  begun('T-74', prolonged),
  met('T-50', finished),
  met('T-50', prolonged),
  completed('T-30', finished, 'PLAN_FULFILLED'),
  consents('T-29', 'Акварелева', ['DISSEMINATION']),
  consents('T-29', 'Глобусов', ['DISSEMINATION']),
  published('T-28', finished, ['Акварелева', 'Глобусов']),
  practice('T-25', 'Урок вдвоём', 'Акварелева', ['Акварелева']),
  extended('T-20', prolonged),
  assigned('T-12', beginning, 'ДЕМО-Н6'),
  drafted('T-10', beginning),
  speedMeeting('T-8', 'Циркулев', ['Линейкин', 'Кавычкин']),
];
