import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { assignmentFault, personalDataFault } from '../consent-rules';
import type { ProgrammeEvent } from '../events';
import { PairMentorReplaced } from '../match-events';
import type { PersonsFacts } from '../needed-facts';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import { mentorFault, personsFault } from '../pair-rules';
import { ProgrammeResumed } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ReplaceMentor } from './replace-mentor.command';

/** PR-7 (001:L129): one match is changed by a later order; PR-2 and PR-9 hold for the newcomer too. A suspended pair goes on, and its programme with it. */
export const replaceMentor: Decide<Programme, ReplaceMentor, ProgrammeEvent, PersonsFacts & OrderFacts> = ({ programmeId, mentorId, order }, state, { today, facts }) => {
  if (state.pair !== 'Active' && state.pair !== 'Suspended') return refuse('PAIR_NOT_WORKING');
  if (mentorId === state.mentorId) return refuse('SAME_MENTOR');
  const day = today(state.zone);
  const after = { ...state, mentorId };
  const fault = orderFault(order, state, day, facts) ?? personsFault(facts, after) ?? mentorFault(facts, after, 'toAssign') ?? assignmentFault(facts, after, order.date, [mentorId]) ?? personalDataFault(facts, after, day);
  if (fault) return fault;
  const resumed = state.plan?.status === 'Suspended' ? [ProgrammeResumed({ programmeId, resumedOn: day })] : [];
  return accept<ProgrammeEvent>(PairMentorReplaced({ programmeId, from: state.mentorId, to: mentorId, order: cited(order) }), ...resumed);
};
