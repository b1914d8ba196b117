import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { consentAgeOf } from '../age-rule';
import { PersonAgeStated } from '../card-events';
import { yearsRefusal } from '../entering';
import type { PersonEvent } from '../events';
import { knownRefusal, stoppedRefusal } from '../known-person';
import type { SettingsFacts } from '../needed-facts';
import { ownConsentsAsked } from '../own-consent';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import type { StatePersonAge } from './state-person-age.command';

/** CO-2: whoever has reached the school's age by now is asked for their own consent at once. */
export const statePersonAge: Decide<Person, StatePersonAge, PersonEvent, { readonly settings?: SettingsFacts | undefined }> = ({ personId, birthDate }, state, { facts, today, id }) => {
  const day = today(state.zone);
  const years = birthDate.yearsOn(day);
  const wrong = knownRefusal(state) ?? stoppedRefusal(state) ?? (state.kind === 'PUPIL' ? yearsRefusal(years) : refuse('BIRTH_DATE_NOT_NEEDED'));
  if (wrong) return wrong;
  const under = years < consentAgeOf(facts.settings);
  const stated = PersonAgeStated({ personId, birthDate, age: { years, on: day }, ...said({ representativeNeeded: under ? true : undefined }) });
  return accept<PersonEvent>(stated, ...(under ? [] : ownConsentsAsked(state, id)));
};
