import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { assignmentFault } from '../consent-rules';
import type { ProgrammeEvent } from '../events';
import { PairAssigned } from '../match-events';
import type { PersonsFacts } from '../needed-facts';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import { menteesFault, mentorFault, personsFault } from '../pair-rules';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { AssignPair } from './assign-pair.command';

/** PR-1, PR-2 (001:L129, L185; 003:L34): by order, after everybody's agreement and written consent to additional duties. */
export const assignPair: Decide<Programme, AssignPair, ProgrammeEvent, PersonsFacts & OrderFacts> = (command, state, { today, facts }) => {
  const { programmeId, order, startsOn = order.date, endsOn } = command;
  if (state.pair !== 'Agreed') return refuse('PAIR_NOT_AGREED');
  if (endsOn !== undefined && endsOn < startsOn) return refuse('TERM_REVERSED', { start: inRussian(startsOn), end: inRussian(endsOn) });
  const fault = orderFault(order, state, today(state.zone), facts) ?? personsFault(facts, state) ?? mentorFault(facts, state, 'toAssign') ?? menteesFault(facts, state) ?? assignmentFault(facts, state, order.date);
  if (fault) return fault;
  const { schoolId, mentorId, menteeIds } = state;
  return accept(PairAssigned({ programmeId, schoolId, mentorId, menteeIds, order: cited(order), startsOn, ...(endsOn !== undefined && { endsOn }) }));
};
