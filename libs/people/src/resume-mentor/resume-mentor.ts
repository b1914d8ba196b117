import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { orderRefusal } from '../known-person';
import { MentorResumed } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import { plainOrder } from '../plain-order';
import type { ResumeMentor } from './resume-mentor.command';

export const resumeMentor: Decide<Person, ResumeMentor, PersonEvent> = ({ personId, order, from }, state, { today }) => {
  const { refusal } = mentorIn(state, 'Suspended');
  return refusal ?? orderRefusal(order, today(state.zone)) ?? accept(MentorResumed({ personId, order: plainOrder(order), from }));
};
