import { appointed, candidate, consents, identified, inMenteeBank, inMentorBank, type Invented, searching, withdrawn } from '../mentoring-people';
import { agreed, approved, assigned, begun, completed, drafted, type Match, met, proposed, published } from '../mentoring-pairs';
import { practice } from '../mentoring-papers';
import type { Steps } from '../mentoring-words';

const physics = (surname: string): Invented => ({ surname, subject: 'PHYSICS' });

const mentors = ['Рычагов', 'Пружинина', 'Магнитова'].map(physics);
const mentees = ['Спектров', 'Призмина', 'Маятников', 'Линзина', 'Катушкин'].map(physics);

const unnamed: Match = { mentor: 'Рычагов', mentees: ['Спектров'] };
const reverse: Match = { mentor: 'Пружинина', mentees: ['Призмина'], kind: 'REVERSE' };
const awaited: Match = { mentor: 'Магнитова', mentees: ['Маятников'] };

/** A programme the mentee ended, published without names; a reversive pair; one approved; a consent withdrawn, its clock running. */
export const lyceum126Mentoring: readonly Steps[] = [
  ...mentors.map((each) => inMentorBank('T-80', each)),
  ...mentees.map((each) => inMenteeBank('T-79', each)),
  ...['Вектора', 'Амперметров'].map((surname) => candidate('T-20', physics(surname))),
  ...['Орбитина', 'Полярин'].map((surname) => identified('T-20', physics(surname))),
  ...mentors.map((each, index) => appointed('T-78', each, `ДЕМО-Н${index + 1}`)),
  ...mentees.map((each) => searching('T-78', each)),
  ...[unnamed, reverse, awaited].map((each) => proposed('T-77', each)),
  assigned('T-76', unnamed, 'ДЕМО-Н4'),
  assigned('T-76', reverse, 'ДЕМО-Н5'),
  begun('T-74', unnamed),
  begun('T-74', reverse),
  met('T-50', reverse),
  completed('T-30', unnamed, 'MENTEE_INITIATIVE'),
  published('T-28', unnamed, []),
  practice('T-25', 'Опыт из подручных вещей', 'Рычагов'),
  consents('T-20', 'Катушкин', ['DISSEMINATION']),
  assigned('T-12', awaited, 'ДЕМО-Н6'),
  drafted('T-10', awaited, 'T+5'),
  agreed('T-10', awaited),
  approved('T-10', awaited),
  withdrawn('T-8', 'Катушкин', 'PERSONAL_DATA'),
];
