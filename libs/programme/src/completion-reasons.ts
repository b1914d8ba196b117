import type { Decision } from '@vekha/event-sourcing/decider';
import { agreedByAll } from './carried-change';
import type { CompleteProgramme } from './complete-programme/complete-programme.command';
import { unfulfilledFault } from './plan-fulfilled';
import type { CompletionReason, Plan, Programme } from './programme-state';
import { refuse } from './rejections';

type Condition = (command: CompleteProgramme, state: Programme, plan: Plan, role: string) => Decision<never> | undefined;

const byCurator = (role: string): Decision<never> | undefined => (role === 'curator' ? undefined : refuse('CURATOR_COMPLETES'));
const circumstancesSaid = ({ circumstances }: CompleteProgramme): Decision<never> | undefined => (circumstances ? undefined : refuse('CIRCUMSTANCES_NEEDED'));

/** What each of the five reasons asks for (PP-4, PP-5, PP-6; 001:L209–L211). */
const CONDITIONS: Readonly<Record<CompletionReason, Condition>> = {
  PLAN_FULFILLED: (_command, state, plan, role) => byCurator(role) ?? unfulfilledFault(state, plan),
  MENTOR_INITIATIVE: (command, { mentorId }) => (command.initiatorId === mentorId ? circumstancesSaid(command) : refuse('INITIATOR_NEEDED')),
  MENTEE_INITIATIVE: (command, { menteeIds }) => (menteeIds.includes(command.initiatorId ?? '') ? circumstancesSaid(command) : refuse('INITIATOR_NEEDED')),
  MUTUAL_DECISION: (command, state) => {
    const all = agreedByAll(state, (command.agreements ?? []).map(({ personId }) => personId));
    return all ? circumstancesSaid(command) : refuse('MUTUAL_DECISION_INCOMPLETE');
  },
  CURATOR_INITIATIVE: (command, _state, _plan, role) => byCurator(role) ?? (command.ground ? circumstancesSaid(command) : refuse('GROUND_NEEDED')),
};

/** Why the programme may not be completed for this reason, and what belongs to another reason; undefined when it may. */
export function completionFault(command: CompleteProgramme, state: Programme, plan: Plan, role: string): Decision<never> | undefined {
  const { reason, ground, agreements } = command;
  if (ground && reason !== 'CURATOR_INITIATIVE') return refuse('GROUND_OF_CURATOR');
  if (agreements && reason !== 'MUTUAL_DECISION') return refuse('AGREEMENTS_OF_MUTUAL');
  return CONDITIONS[reason](command, state, plan, role);
}
