import type { Decision } from '@vekha/event-sourcing/decider';
import { mentors, type Programme, takesPart } from './programme-state';
import { refuse } from './rejections';

/** A meeting has both sides: somebody who mentors and somebody else of the pair; all of them take part. */
export function sidesFault(state: Programme, attended: readonly string[]): Decision<never> | undefined {
  if (attended.some((id) => !takesPart(state, id))) return refuse('NOT_A_PARTICIPANT');
  const people = new Set(attended);
  return people.size >= 2 && people.has(state.mentorId) ? undefined : refuse('MEETING_WITHOUT_SIDES');
}

/** Who may ask for a meeting: a mentee, and in reversive mentoring either side (001:L57, L59). */
export const mayRequest = (state: Programme, personId: string): boolean => state.menteeIds.includes(personId) || (state.kind === 'REVERSE' && mentors(state, personId));
