import { appointed, candidate, destructionActSigned, destructionDecided, identified, inMenteeBank, inMentorBank, type Invented, searching, withdrawn } from '../mentoring-people';
import { agreed, assigned, begun, completed, drafted, type Match, proposed } from '../mentoring-pairs';
import { minutes, surveyOfNeeds } from '../mentoring-papers';
import type { Steps } from '../mentoring-words';

const literature = (surname: string): Invented => ({ surname, subject: 'LITERATURE' });
/** Too young to consent alone. */
const junior = (surname: string, born: string): Invented => ({ ...literature(surname), born });

const mentors = ['Рифмин', 'Строфина', 'Былинин'].map(literature);
const teachers = ['Сказкина', 'Загадкин', 'Пословицын', 'Хрестоматьев'].map(literature);
const pupil = junior('Считалкина', '2015-06-11');

const mutual: Match = { mentor: 'Рифмин', mentees: ['Сказкина'] };
const forced: Match = { mentor: 'Строфина', mentees: ['Загадкин'] };
const settled: Match = { mentor: 'Былинин', mentees: ['Пословицын'] };

/** One programme ended by both, one by the curator, one agreed; data that were destroyed; a survey still open. */
export const lyceumBlagoveshchenskMentoring: readonly Steps[] = [
  ...mentors.map((each) => inMentorBank('T-80', each)),
  ...teachers.map((each) => inMenteeBank('T-79', each)),
  inMenteeBank('T-79', pupil, 'LEGAL_REPRESENTATIVE'),
  ...['Сонетов', 'Прологова'].map((surname) => candidate('T-20', literature(surname))),
  ...['Эпилогов', 'Цитатина'].map((surname) => identified('T-20', literature(surname))),
  ...mentors.map((each, index) => appointed('T-78', each, `ДЕМО-Н${index + 1}`)),
  ...[...teachers, pupil].map((each) => searching('T-78', each)),
  ...[mutual, forced, settled].map((each) => proposed('T-77', each)),
  assigned('T-76', mutual, 'ДЕМО-Н4'),
  assigned('T-76', forced, 'ДЕМО-Н5'),
  begun('T-74', mutual),
  begun('T-74', forced),
  withdrawn('T-30', 'Хрестоматьев', 'PERSONAL_DATA'),
  completed('T-30', mutual, 'MUTUAL_DECISION'),
  completed('T-30', forced, 'CURATOR_INITIATIVE'),
  destructionDecided('T-20', 'Хрестоматьев', 'ДЕМО-У1'),
  destructionActSigned('T-12', 'Хрестоматьев'),
  minutes('T-12', 'Заседание совета наставников', 'ДЕМО-П1'),
  assigned('T-12', settled, 'ДЕМО-Н6'),
  drafted('T-10', settled),
  agreed('T-10', settled),
  surveyOfNeeds('T-8', 'T+6', ['Сказкина', 'Загадкин', 'Пословицын'], ['Сказкина']),
];
