import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { carriedWithout } from '../carried-change';
import type { ProgrammeEvent } from '../events';
import { GroupMemberRemoved } from '../match-events';
import type { PersonsFacts } from '../needed-facts';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import { sizeFault } from '../pair-rules';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { RemoveGroupMember } from './remove-group-member.command';

/** PR-5 (001:L53): two mentees must stay. A change of the programme that waited for this one person's word is carried. */
export const removeGroupMember: Decide<Programme, RemoveGroupMember, ProgrammeEvent, PersonsFacts & OrderFacts> = ({ programmeId, personId, order }, state, { today, facts }) => {
  if (state.pair !== 'Active') return refuse('PAIR_NOT_WORKING');
  if (state.type !== 'GROUP') return refuse('NOT_A_GROUP');
  if (!state.menteeIds.includes(personId)) return refuse('NOT_A_PARTICIPANT');
  const after = { ...state, menteeIds: state.menteeIds.filter((id) => id !== personId) };
  const day = today(state.zone);
  const fault = sizeFault('GROUP', after) ?? orderFault(order, state, day, facts);
  return fault ?? accept<ProgrammeEvent>(GroupMemberRemoved({ programmeId, personId, order: cited(order) }), ...carriedWithout(after, day, facts));
};
