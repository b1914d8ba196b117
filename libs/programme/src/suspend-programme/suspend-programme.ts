import type { Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import { standStill } from '../standstill';
import type { SuspendProgramme } from './suspend-programme.command';

/** Domain §4.8: a running programme; its pair stands still with it. */
export const suspendProgramme: Decide<Programme, SuspendProgramme, ProgrammeEvent> = (command, state, context) =>
  state.pair === 'Active' && state.plan?.status !== 'Active' ? refuse('PROGRAMME_NOT_ACTIVE') : standStill(command, state, context);
