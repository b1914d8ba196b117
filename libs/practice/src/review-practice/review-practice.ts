import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type PracticeEvent, PracticeReviewed } from '../events';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import type { ReviewPractice } from './review-practice.command';

/** Nothing but a reader can tell whether a text names people; what the council says here decides whose consent a publication needs (BP-4). */
export const reviewPractice: Decide<Practice, ReviewPractice, PracticeEvent> = ({ practiceId, text, minutes }, { status, schoolId, zone }, { today }) => {
  if (status !== 'Described') return refuse('PRACTICE_NOT_DESCRIBED');
  if (minutes && minutes.date > today(zone)) return refuse('MINUTES_IN_FUTURE', { date: minutes.date });
  return accept(PracticeReviewed({ practiceId, schoolId, text, ...(minutes && { minutes: { number: minutes.number, date: minutes.date } }) }));
};
