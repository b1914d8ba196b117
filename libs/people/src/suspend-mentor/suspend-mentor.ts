import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { orderRefusal } from '../known-person';
import { MentorSuspended } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import { plainOrder } from '../plain-order';
import { said } from '../said';
import type { SuspendMentor } from './suspend-mentor.command';

export const suspendMentor: Decide<Person, SuspendMentor, PersonEvent> = ({ personId, order, since, reason }, state, { today }) => {
  const { refusal } = mentorIn(state, 'Active');
  return refusal ?? orderRefusal(order, today(state.zone)) ?? accept(MentorSuspended({ personId, order: plainOrder(order), since, ...said({ reason }) }));
};
