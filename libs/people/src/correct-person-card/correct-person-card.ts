import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { PersonCardCorrected } from '../card-events';
import type { PersonEvent } from '../events';
import { knownRefusal, stoppedRefusal } from '../known-person';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import type { CorrectPersonCard } from './correct-person-card.command';

export const correctPersonCard: Decide<Person, CorrectPersonCard, PersonEvent> = ({ personId, importId, ...card }, state) => {
  const { fullName, position, phone, email, legalRepresentative, employer } = card;
  const corrected = said({ fullName, position, phone, email, legalRepresentative, employer });
  const wrong = knownRefusal(state) ?? stoppedRefusal(state) ?? (Object.keys(corrected).length === 0 ? refuse('CORRECTION_EMPTY') : undefined);
  return wrong ?? accept(PersonCardCorrected({ personId, ...corrected, ...said({ importId }) }));
};
