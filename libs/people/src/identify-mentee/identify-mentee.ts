import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { entering, type EnteringFacts } from '../entering';
import type { PersonEvent } from '../events';
import { MenteeIdentified } from '../mentee-events';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import type { IdentifyMentee } from './identify-mentee.command';

/** A mentor may be a mentee as well (MR-7); whoever left of their own will may come back (MT-2). */
export const identifyMentee: Decide<Person, IdentifyMentee, PersonEvent, EnteringFacts> = (command, state, context) => {
  const entered = entering(command, state, context);
  if (entered.refusal) return entered.refusal;
  if (state.mentee && state.mentee.state !== 'Withdrawn' && state.mentee.state !== 'Archived') return refuse('MENTEE_IDENTIFIED');
  const { schoolId, category, importId } = command;
  const { personId, kind, events } = entered;
  return accept(...events, MenteeIdentified({ personId, schoolId, kind, category, ...said({ importId }) }));
};
