import type { Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import type { Programme } from '../programme-state';
import { standStill } from '../standstill';
import type { SuspendPair } from './suspend-pair.command';

/** Domain §4.6: a working pair; its running programme stands still with it. */
export const suspendPair: Decide<Programme, SuspendPair, ProgrammeEvent> = (command, state, context) => standStill(command, state, context);
