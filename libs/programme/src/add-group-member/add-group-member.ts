import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { assignmentFault, personalDataFault } from '../consent-rules';
import type { ProgrammeEvent } from '../events';
import { GroupMemberAdded } from '../match-events';
import type { PersonsFacts } from '../needed-facts';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import { menteesFault, personsFault } from '../pair-rules';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { AddGroupMember } from './add-group-member.command';

/** PR-2, PR-7, PR-9: by order, with the newcomer's own consents; a programme not yet begun waits for their agreement too. */
export const addGroupMember: Decide<Programme, AddGroupMember, ProgrammeEvent, PersonsFacts & OrderFacts> = ({ programmeId, personId, order }, state, { today, facts }) => {
  if (state.pair !== 'Active') return refuse('PAIR_NOT_WORKING');
  if (state.type !== 'GROUP') return refuse('NOT_A_GROUP');
  if (state.menteeIds.includes(personId)) return refuse('MEMBER_ALREADY');
  const day = today(state.zone);
  const after = { ...state, menteeIds: [...state.menteeIds, personId] };
  const fault = orderFault(order, state, day, facts) ?? personsFault(facts, after) ?? menteesFault(facts, after, [personId]) ?? assignmentFault(facts, after, order.date, [personId]) ?? personalDataFault(facts, after, day);
  return fault ?? accept(GroupMemberAdded({ programmeId, personId, order: cited(order) }));
};
