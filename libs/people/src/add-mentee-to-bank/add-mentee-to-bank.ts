import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { bankBasis } from '../bank-basis';
import type { PersonEvent } from '../events';
import { MenteeAddedToBank } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { Person } from '../person-state';
import type { AddMenteeToBank } from './add-mentee-to-bank.command';

/** CO-1: nobody stands in the base without a valid consent; MT-1 was looked at when it was signed. */
export const addMenteeToBank: Decide<Person, AddMenteeToBank, PersonEvent> = ({ personId, otherBasis }, state, { today }) => {
  if (state.mentee?.state === 'InBank') return nothing;
  const { refusal } = menteeIn(state, 'Identified', 'NeedsCollected');
  if (refusal) return refusal;
  const { basis, refusal: none } = bankBasis(state, otherBasis, today(state.zone));
  return none ?? accept(MenteeAddedToBank({ personId, ...basis }));
};
