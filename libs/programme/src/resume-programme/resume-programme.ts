import type { Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import type { PersonsFacts } from '../needed-facts';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import { goOn } from '../standstill';
import type { ResumeProgramme } from './resume-programme.command';

/** Domain §4.8: a suspended programme; its pair goes on with it. */
export const resumeProgramme: Decide<Programme, ResumeProgramme, ProgrammeEvent, PersonsFacts> = (_command, state, context) =>
  state.plan?.status === 'Suspended' ? goOn(state, context) : refuse('PROGRAMME_NOT_SUSPENDED');
