import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MenteePromotedToMentorCandidate } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import { MentorCandidateRegistered } from '../mentor-events';
import type { Person, PersonKind } from '../person-state';
import type { PromoteToMentorCandidate } from './promote-to-mentor-candidate.command';

const categories: Readonly<Record<PersonKind, 'TEACHER' | 'PUPIL' | 'PARTNER'>> = { EMPLOYEE: 'TEACHER', PUPIL: 'PUPIL', EXTERNAL: 'PARTNER' };

export const promoteToMentorCandidate: Decide<Person, PromoteToMentorCandidate, PersonEvent> = ({ personId }, state) => {
  const { mentee, refusal } = menteeIn(state, 'Completed');
  if (refusal) return refusal;
  if (mentee.promoted) return nothing;
  const { schoolId, kind, mentor } = state;
  const registered = mentor ? [] : [MentorCandidateRegistered({ personId, schoolId, kind, category: categories[kind] })];
  return accept<PersonEvent>(MenteePromotedToMentorCandidate({ personId }), ...registered);
};
