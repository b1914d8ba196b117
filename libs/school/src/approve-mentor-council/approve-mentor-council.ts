import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { orderInFuture } from '../curator-rules';
import type { SchoolEvent } from '../events';
import { orderData } from '../order-number';
import { MentorCouncilApproved } from '../organisation-events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { ApproveMentorCouncil } from './approve-mentor-council.command';

/** Approved is what was proposed, person by person: the order cannot slip somebody in. */
export const approveMentorCouncil: Decide<School, ApproveMentorCouncil, SchoolEvent> = ({ order }, { registered, proposedCouncil }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  if (!proposedCouncil) return refuse('COUNCIL_NOT_PROPOSED');
  return orderInFuture(order, today(registered.zone)) ?? accept(MentorCouncilApproved({ ...proposedCouncil, order: orderData(order) }));
};
