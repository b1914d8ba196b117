import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { entering, type EnteringFacts } from '../entering';
import type { PersonEvent } from '../events';
import { MentorCandidateRegistered } from '../mentor-events';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import type { RegisterMentorCandidate } from './register-mentor-candidate.command';

/** Whoever is a mentee may be a mentor as well (MR-7), and a mentor may come from another organisation (MR-8). */
export const registerMentorCandidate: Decide<Person, RegisterMentorCandidate, PersonEvent, EnteringFacts> = (command, state, context) => {
  const entered = entering(command, state, context);
  if (entered.refusal) return entered.refusal;
  if (state.mentor) return refuse('MENTOR_REGISTERED');
  const { schoolId, category, foundAt, importId } = command;
  const { personId, kind, events } = entered;
  return accept(...events, MentorCandidateRegistered({ personId, schoolId, kind, category, ...said({ foundAt, importId }) }));
};
