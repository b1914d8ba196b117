import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { consentAgeOf, representativeNeededOn } from '../age-rule';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import { MenteeWithdrawn } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { SettingsFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import type { WithdrawMentee } from './withdraw-mentee.command';

/** MT-2: participation is voluntary (001:L111), so it ends at any time and for no reason. */
export const withdrawMentee: Decide<Person, WithdrawMentee, PersonEvent, { readonly settings?: SettingsFacts | undefined }> = ({ personId, by, reason, occurredOn }, state, { facts, today }) => {
  const { mentee, refusal } = menteeIn(state, 'Identified', 'NeedsCollected', 'InBank', 'Searching', 'Matched', 'InProgramme', 'Completed');
  if (refusal) return refusal;
  const age = consentAgeOf(facts.settings);
  const day = today(state.zone);
  if (by === 'LEGAL_REPRESENTATIVE' && !representativeNeededOn(state, day, age)) return refuse('WITHDRAWAL_NOT_OF_REPRESENTATIVE', { age });
  return futureRefusal('Когда', occurredOn, day) ?? accept(MenteeWithdrawn({ personId, by, ...said({ programmeId: mentee.activeMatch, reason }) }));
};
