import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { personalDataFault } from '../consent-rules';
import type { ProgrammeEvent } from '../events';
import { PairActivated } from '../match-events';
import type { PersonsFacts } from '../needed-facts';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ActivatePair } from './activate-pair.command';

/** PR-9 (001:L239): not before the order's day, and not while a required personal-data consent is missing. */
export const activatePair: Decide<Programme, ActivatePair, ProgrammeEvent, PersonsFacts> = ({ programmeId }, state, { today, facts }) => {
  // The worker does so on the order's day; a person who asks a moment later is not wrong.
  if (state.pair === 'Active') return nothing;
  if (state.pair !== 'Approved') return refuse('PAIR_NOT_APPROVED');
  const day = today(state.zone);
  const { schoolId, mentorId, menteeIds, startsOn = day } = state;
  if (day < startsOn) return refuse('PAIR_NOT_DUE', { date: inRussian(startsOn) });
  return personalDataFault(facts, state, day) ?? accept(PairActivated({ programmeId, schoolId, mentorId, menteeIds, activatedOn: day }));
};
