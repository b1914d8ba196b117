import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal, stoppedRefusal } from '../known-person';
import { PsychologicalSupportOffered } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { Person } from '../person-state';
import { said } from '../said';
import type { OfferPsychologicalSupport } from './offer-psychological-support.command';

/** MT-3: support is owed while the search goes on, and may be offered more than once. */
export const offerPsychologicalSupport: Decide<Person, OfferPsychologicalSupport, PersonEvent> = ({ personId, answer, note, occurredOn }, state, { today }) => {
  const { refusal } = menteeIn(state, 'Searching');
  const wrong = refusal ?? (note && stoppedRefusal(state)) ?? futureRefusal('Когда', occurredOn, today(state.zone));
  return wrong ?? accept(PsychologicalSupportOffered({ personId, answer, ...said({ note }) }));
};
