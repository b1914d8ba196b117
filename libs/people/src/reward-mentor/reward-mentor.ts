import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { orderRefusal } from '../known-person';
import { MentorRewarded } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import { orderKey, plainOrder } from '../plain-order';
import type { RewardMentor } from './reward-mentor.command';

export const rewardMentor: Decide<Person, RewardMentor, PersonEvent> = ({ personId, order, reward, level }, state, { today }) => {
  const { refusal } = mentorIn(state, 'Active', 'Released', 'InLongTermRegister');
  const wrong = refusal ?? orderRefusal(order, today(state.zone));
  if (wrong) return wrong;
  return state.rewards.includes(orderKey(order)) ? nothing : accept(MentorRewarded({ personId, order: plainOrder(order), reward, level }));
};
