import { appointed, candidate, identified, inMenteeBank, inMentorBank, type Invented, searching } from '../mentoring-people';
import { assigned, begun, completed, type Match, met, proposed, suspended } from '../mentoring-pairs';
import { analysed, closed, surveyOfNeeds } from '../mentoring-papers';
import type { Steps } from '../mentoring-words';

const geography = (surname: string): Invented => ({ surname, subject: 'GEOGRAPHY' });
/** Born so that the school's age of an own consent is behind them. */
const senior = (surname: string, born: string): Invented => ({ ...geography(surname), born });

const mentors = [geography('Меридианова'), geography('Экваторов'), geography('Полюсов')];
const teachers = [geography('Широтина'), geography('Компасов')];
const pupils = [senior('Глобусова', '2010-03-14'), senior('Картоведов', '2010-09-02'), senior('Легендина', '2009-12-21')];

const ended: Match = { mentor: 'Меридианова', mentees: ['Широтина'] };
const group: Match = { mentor: 'Экваторов', mentees: pupils.map(({ surname }) => surname), form: 'TEACHER_STUDENT' };
const atRest: Match = { mentor: 'Полюсов', mentees: ['Компасов'] };

/** A programme the mentor ended, a group of pupils, one programme at rest, a survey that is analysed. */
export const school11Mentoring: readonly Steps[] = [
  ...mentors.map((each) => inMentorBank('T-80', each)),
  ...[...teachers, ...pupils].map((each) => inMenteeBank('T-79', each)),
  candidate('T-20', geography('Параллелева')),
  inMentorBank('T-20', geography('Масштабов')),
  identified('T-20', geography('Азимутова')),
  identified('T-20', senior('Планшетов', '2011-01-30')),
  ...mentors.map((each, index) => appointed('T-78', each, `ДЕМО-Н${index + 1}`)),
  ...[...teachers, ...pupils].map((each) => searching('T-78', each)),
  surveyOfNeeds('T-78', 'T-74', [...teachers, ...pupils].map(({ surname }) => surname)),
  ...[ended, group, atRest].map((each) => proposed('T-77', each)),
  assigned('T-76', ended, 'ДЕМО-Н4'),
  assigned('T-76', group, 'ДЕМО-Н5'),
  assigned('T-76', atRest, 'ДЕМО-Н6'),
  closed('T-74'),
  ...[ended, group, atRest].map((each) => begun('T-74', each)),
  analysed('T-72', teachers.length + pupils.length),
  met('T-50', group),
  completed('T-30', ended, 'MENTOR_INITIATIVE'),
  suspended('T-12', atRest),
];
