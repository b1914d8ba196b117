import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { orderInFuture } from '../curator-rules';
import type { SchoolEvent } from '../events';
import { orderData } from '../order-number';
import { MentorCouncilDissolved } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { DissolveMentorCouncil } from './dissolve-mentor-council.command';

/** What an order approved only an order ends. */
export const dissolveMentorCouncil: Decide<School, DissolveMentorCouncil, SchoolEvent> = ({ schoolId, order }, { registered, council }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  if (!council) return refuse('COUNCIL_MISSING');
  return orderInFuture(order, today(registered.zone)) ?? accept(MentorCouncilDissolved({ schoolId, order: orderData(order) }));
};
