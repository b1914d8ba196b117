import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { PairDissolved } from '../match-events';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import { ProgrammeCancelled } from '../plan-events';
import { isBeforeStart, isUnderWay, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { DissolvePair } from './dissolve-pair.command';

/** Domain §4.6. A programme that runs ends with one of the five reasons and ends its pair (PP-4); one not yet begun is cancelled here. */
export const dissolvePair: Decide<Programme, DissolvePair, ProgrammeEvent, OrderFacts> = ({ programmeId, ground, order }, state, { today, facts }) => {
  const { pair, plan, mentorId, menteeIds } = state;
  if (pair !== 'Approved' && pair !== 'Active' && pair !== 'Suspended') return refuse('PAIR_NOT_WORKING');
  if (isUnderWay(plan)) return refuse('PROGRAMME_RUNNING');
  const fault = orderFault(order, state, today(state.zone), facts);
  if (fault) return fault;
  const cancelled = isBeforeStart(plan) ? [ProgrammeCancelled({ programmeId, ground: 'PAIR_DISSOLVED' })] : [];
  return accept<ProgrammeEvent>(PairDissolved({ programmeId, mentorId, menteeIds, ground, order: cited(order) }), ...cancelled);
};
