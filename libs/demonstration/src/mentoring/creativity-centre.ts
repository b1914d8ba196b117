import { appointed, candidate, identified, inMenteeBank, inMentorBank, type Invented, searching } from '../mentoring-people';
import { agreed, approved, assigned, cancelled, declined, dissolved, drafted, type Match, proposed, tried } from '../mentoring-pairs';
import { closed, surveyOfNeeds } from '../mentoring-papers';
import type { Steps } from '../mentoring-words';

const music = (surname: string): Invented => ({ surname, subject: 'MUSIC' });
const art = (surname: string): Invented => ({ surname, subject: 'FINE_ART' });

const mentors = [music('Октавина'), art('Мольбертов'), music('Диезов')];
const mentees = [music('Нотин'), art('Палитрина'), music('Бемолева'), art('Пастелин'), art('Гуашева')];

const givenUp: Match = { mentor: 'Октавина', mentees: ['Нотин'] };
const parted: Match = { mentor: 'Мольбертов', mentees: ['Палитрина'] };
const wished: Match = { mentor: 'Диезов', mentees: ['Бемолева'] };
const refused: Match = { mentor: 'Мольбертов', mentees: ['Пастелин'] };
const fresh: Match = { mentor: 'Мольбертов', mentees: ['Гуашева'] };

/** A programme given up before it began, a pair dissolved, one that met on trial, one declined, one just proposed; a survey closed. */
export const creativityCentreMentoring: readonly Steps[] = [
  ...mentors.map((each) => inMentorBank('T-80', each)),
  ...mentees.map((each) => inMenteeBank('T-79', each)),
  ...['Камертонов', 'Этюдова'].map((surname) => candidate('T-20', music(surname))),
  ...['Витражов', 'Мозаикина'].map((surname) => identified('T-20', art(surname))),
  ...mentors.map((each, index) => appointed('T-78', each, `ДЕМО-Н${index + 1}`)),
  ...mentees.map((each) => searching('T-78', each)),
  ...[givenUp, parted].map((each) => proposed('T-77', each)),
  assigned('T-76', givenUp, 'ДЕМО-Н4'),
  assigned('T-76', parted, 'ДЕМО-Н5'),
  drafted('T-74', givenUp, 'T-40'),
  agreed('T-74', givenUp),
  approved('T-74', givenUp),
  cancelled('T-50', givenUp),
  dissolved('T-50', parted, 'ДЕМО-Н6'),
  surveyOfNeeds('T-30', 'T-20', mentees.map(({ surname }) => surname)),
  closed('T-20'),
  proposed('T-12', wished),
  proposed('T-12', refused),
  tried('T-10', wished),
  declined('T-10', refused),
  proposed('T-8', fresh),
];
