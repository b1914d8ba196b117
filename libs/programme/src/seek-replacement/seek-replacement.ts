import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { ReplacementSought } from '../match-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { SeekReplacement } from './seek-replacement.command';

/** MR-6: releasing a mentor opens a replacement task for each pair of theirs. */
export const seekReplacement: Decide<Programme, SeekReplacement, ProgrammeEvent> = ({ programmeId, mentorId, cause }, state) => {
  if (state.pair !== 'Approved' && state.pair !== 'Active' && state.pair !== 'Suspended') return refuse('PAIR_CLOSED');
  if (state.mentorId !== mentorId) return refuse('NOT_THE_MENTOR');
  return state.replacementSoughtFor === mentorId ? nothing : accept(ReplacementSought({ programmeId, mentorId, cause }));
};
