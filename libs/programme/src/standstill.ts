import { accept, type Decision, type DecisionContext } from '@vekha/event-sourcing/decider';
import { businessDay } from './business-day';
import { personalDataFault } from './consent-rules';
import type { ProgrammeEvent } from './events';
import { PairResumed, PairSuspended } from './match-events';
import type { PersonsFacts } from './needed-facts';
import { ProgrammeResumed, ProgrammeSuspended } from './plan-events';
import { type Programme } from './programme-state';
import { refuse } from './rejections';
import type { SuspensionCause } from './suspension.command';

interface Standstill {
  readonly programmeId: string;
  readonly cause: SuspensionCause;
  readonly occurredOn?: string;
}

/** A pair and its running programme stand still together and go on together: neither word leaves the other half behind. */
export function standStill(command: Standstill, state: Programme, context: DecisionContext): Decision<ProgrammeEvent> {
  if (state.pair === 'Suspended') return refuse('PAIR_SUSPENDED_ALREADY');
  if (state.pair !== 'Active') return refuse('PAIR_NOT_WORKING');
  const { day, refusal } = businessDay(command, state, context);
  if (refusal) return refusal;
  const { programmeId, cause } = command;
  const programme = state.plan?.status === 'Active' ? [ProgrammeSuspended({ programmeId, cause, suspendedOn: day })] : [];
  return accept<ProgrammeEvent>(PairSuspended({ programmeId, cause, suspendedOn: day }), ...programme);
}

/** PR-9: a pair does not go on while a required personal-data consent is missing. */
export function goOn(state: Programme, { today, facts }: DecisionContext<PersonsFacts>): Decision<ProgrammeEvent> {
  if (state.pair !== 'Suspended') return refuse('PAIR_NOT_SUSPENDED');
  const day = today(state.zone);
  return personalDataFault(facts, state, day) ?? accept<ProgrammeEvent>(...resumption(state, day));
}

/** What of a pair and its programme stands still goes on. */
export function resumption({ programmeId, pair, plan }: Programme, day: string): readonly ProgrammeEvent[] {
  return [
    ...(pair === 'Suspended' ? [PairResumed({ programmeId, resumedOn: day })] : []),
    ...(plan?.status === 'Suspended' ? [ProgrammeResumed({ programmeId, resumedOn: day })] : []),
  ];
}
