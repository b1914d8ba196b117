import type { Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import type { PersonsFacts } from '../needed-facts';
import type { Programme } from '../programme-state';
import { goOn } from '../standstill';
import type { ResumePair } from './resume-pair.command';

/** Domain §4.6: a suspended pair; its programme goes on with it. */
export const resumePair: Decide<Programme, ResumePair, ProgrammeEvent, PersonsFacts> = (_command, state, context) => goOn(state, context);
