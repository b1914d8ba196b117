import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { about } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { TrialMeetingHeld } from '../match-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { HoldTrialMeeting } from './hold-trial-meeting.command';

/** PR-10 (004:L36): only one seed knows it, so nothing depends on it. */
export const holdTrialMeeting: Decide<Programme, HoldTrialMeeting, ProgrammeEvent> = (command, state, context) => {
  if (state.pair !== 'Proposed') return refuse('PAIR_NOT_PROPOSED');
  const { day, refusal } = businessDay(command, state, context);
  if (refusal) return refusal;
  const { programmeId, note, aboutId } = command;
  const whom = about(state, note, aboutId);
  if (whom.refusal) return whom.refusal;
  return accept(TrialMeetingHeld({ programmeId, heldOn: day, ...whom.aboutId, ...(note && { note }) }));
};
