import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { orderRefusal } from '../known-person';
import { MentorRecalled } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { DayFacts } from '../needed-facts';
import { noticeOfRelease } from '../notice-of-release';
import type { Person } from '../person-state';
import { plainOrder } from '../plain-order';
import { said } from '../said';
import type { RecallMentor } from './recall-mentor.command';

export const recallMentor: Decide<Person, RecallMentor, PersonEvent, DayFacts> = ({ personId, order, noticeGivenOn, effectiveOn, reason }, state, { facts, today }) => {
  const { mentor, refusal } = mentorIn(state, 'Appointed', 'Active', 'Suspended');
  if (refusal) return refusal;
  const { notice, refusal: tooShort } = noticeOfRelease({ noticeGivenOn, effectiveOn }, state, mentor, facts, today(state.zone));
  return tooShort ?? orderRefusal(order, today(state.zone)) ?? accept(MentorRecalled({ personId, ...notice, order: plainOrder(order), ...said({ reason }) }));
};
