import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import type { SettingsFacts } from '../needed-facts';
import { cited, orderFault, type OrderFacts } from '../order-basis';
import { ProgrammeApproved } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ApproveProgramme } from './approve-programme.command';

type Facts = OrderFacts & { readonly settings: SettingsFacts | undefined };

/** PP-9: 000 annexes the programme to an order (000:L14), 001 leaves it to the curator's supervision (001:L154); the school says which, and supervision when it says nothing. */
export const approveProgramme: Decide<Programme, ApproveProgramme, ProgrammeEvent, Facts> = ({ programmeId, order }, state, { actor, today, facts }) => {
  if (!state.plan) return refuse('PROGRAMME_MISSING');
  if (state.plan.status !== 'Agreed') return refuse('PROGRAMME_NOT_AGREED');
  if (!order) {
    if (facts.settings?.programmeApproval === 'ORDER') return refuse('ORDER_NEEDED');
    return accept(ProgrammeApproved({ programmeId, by: 'SUPERVISION' }));
  }
  if (actor.role !== 'director') return refuse('DIRECTOR_APPROVES');
  return orderFault(order, state, today(state.zone), facts) ?? accept(ProgrammeApproved({ programmeId, by: 'ORDER', order: cited(order) }));
};
