import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { DueRulesSet, type MunicipalityEvent } from '../events';
import type { Municipality } from '../municipality';
import type { SetDueRules } from './set-due-rules.command';

/** Whether «до D» includes D, and what becomes of a term on a non-working day, are settings of the municipality (domain §7.1). */
export const setDueRules: Decide<Municipality, SetDueRules, MunicipalityEvent> = ({ boundary, whenNonWorking }, { dueRules }) =>
  dueRules?.boundary === boundary && dueRules.whenNonWorking === whenNonWorking ? nothing : accept(DueRulesSet({ boundary, whenNonWorking }));
