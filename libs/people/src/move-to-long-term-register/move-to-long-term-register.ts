import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { knownRefusal } from '../known-person';
import { MentorMovedToLongTermRegister } from '../mentor-events';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { MoveToLongTermRegister } from './move-to-long-term-register.command';

/** MT-5: successful mentees come in beside mentors. */
export const moveToLongTermRegister: Decide<Person, MoveToLongTermRegister, PersonEvent> = ({ personId, readiness }, state) => {
  const unknown = knownRefusal(state);
  if (unknown) return unknown;
  const { mentor, mentee, schoolId } = state;
  if (mentor?.state === 'InLongTermRegister') return nothing;
  const moved = (cameFrom: 'MENTOR' | 'SUCCESSFUL_MENTEE') => accept(MentorMovedToLongTermRegister({ personId, schoolId, cameFrom, readiness }));
  if (mentor?.state === 'Active' || mentor?.state === 'Released') return moved('MENTOR');
  const successful = mentee !== undefined && mentee.completed.length > 0 && (!mentor || mentor.state === 'Candidate');
  return successful ? moved('SUCCESSFUL_MENTEE') : refuse('LONG_TERM_NOT_YET');
};
