import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MentorResigned } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { DayFacts } from '../needed-facts';
import { noticeOfRelease } from '../notice-of-release';
import type { Person } from '../person-state';
import { said } from '../said';
import type { ResignAsMentor } from './resign-as-mentor.command';

/** Says nothing of the mentor's personal data: their consent to that stays (CO-5). */
export const resignAsMentor: Decide<Person, ResignAsMentor, PersonEvent, DayFacts> = ({ personId, noticeGivenOn, effectiveOn, reason }, state, { facts, today }) => {
  const { mentor, refusal } = mentorIn(state, 'Appointed', 'Active', 'Suspended');
  if (refusal) return refusal;
  const { notice, refusal: tooShort } = noticeOfRelease({ noticeGivenOn, effectiveOn }, state, mentor, facts, today(state.zone));
  return tooShort ?? accept(MentorResigned({ personId, ...notice, ...said({ reason }) }));
};
