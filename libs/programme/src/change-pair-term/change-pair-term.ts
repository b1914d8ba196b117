import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { PairTermChanged } from '../match-events';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ChangePairTerm } from './change-pair-term.command';

/** PP-10: a programme that would go beyond the pair's dates asks for an amending order; an order never cuts a programme short. */
export const changePairTerm: Decide<Programme, ChangePairTerm, ProgrammeEvent, OrderFacts> = ({ programmeId, endsOn, order }, state, { today, facts }) => {
  const { pair, startsOn = endsOn, endsOn: former, plan } = state;
  if (pair !== 'Approved' && pair !== 'Active' && pair !== 'Suspended') return refuse('PAIR_NOT_WORKING');
  if (endsOn < startsOn) return refuse('TERM_REVERSED', { start: inRussian(startsOn), end: inRussian(endsOn) });
  if (plan && plan.status !== 'Cancelled' && endsOn < plan.end) return refuse('PAIR_TERM_BEFORE_PROGRAMME_END', { date: inRussian(plan.end) });
  const fault = orderFault(order, state, today(state.zone), facts);
  if (fault) return fault;
  if (endsOn === former) return nothing;
  return accept(PairTermChanged({ programmeId, endsOn, order: cited(order), ...(former !== undefined && { former }) }));
};
