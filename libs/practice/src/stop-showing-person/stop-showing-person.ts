import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { PracticeAnonymised, type PracticeEvent, PracticeRetracted } from '../events';
import type { Practice } from '../practice';
import type { StopShowingPerson } from './stop-showing-person.command';

/** BP-4: a withdrawn consent anonymises; a text that names its people cannot be anonymised in part and is retracted whole. */
export const stopShowingPerson: Decide<Practice, StopShowingPerson, PracticeEvent> = ({ practiceId, personId }, { status, schoolId, named, text }) => {
  if (status !== 'Published' || !named.includes(personId)) return nothing;
  if (text === 'NAMES_PERSONS') return accept(PracticeRetracted({ practiceId, schoolId, ground: 'CONSENT_WITHDRAWN', wasPublished: true }));
  return accept(PracticeAnonymised({ practiceId, schoolId, personId }));
};
