import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { planUnderWay } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { CompletionProposed } from '../outcome-events';
import { counted, unfulfilledFault } from '../plan-fulfilled';
import type { Programme } from '../programme-state';
import type { ProposeCompletion } from './propose-completion.command';

/** PP-6 (001:L209): the system proposes, the curator confirms. */
export const proposeCompletion: Decide<Programme, ProposeCompletion, ProgrammeEvent> = ({ programmeId }, state) => {
  const { plan, refusal } = planUnderWay(state);
  if (refusal) return refusal;
  const open = unfulfilledFault(state, plan);
  if (open) return open;
  return plan.completionProposed ? nothing : accept(CompletionProposed({ programmeId, ...counted(plan) }));
};
