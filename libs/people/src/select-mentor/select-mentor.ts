import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import { MentorSelected } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import type { SelectMentor } from './select-mentor.command';

export const selectMentor: Decide<Person, SelectMentor, PersonEvent> = ({ personId, minutes }, state, { today }) => {
  const { mentor, refusal } = mentorIn(state, 'InBank');
  const wrong = refusal ?? futureRefusal('Дата протокола', minutes?.date, today(state.zone));
  if (wrong) return wrong;
  return mentor?.selected ? nothing : accept(MentorSelected({ personId, ...(minutes && { minutes: { number: minutes.number, date: minutes.date } }) }));
};
