import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { bankBasis } from '../bank-basis';
import type { PersonEvent } from '../events';
import { MentorAddedToBank } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { Mentor, Person } from '../person-state';
import { refuse } from '../rejections';
import type { AddMentorToBank } from './add-mentor-to-bank.command';

/** MR-2 and MR-3. Whoever waits in the long-term register comes back this way (004:L50). */
export const addMentorToBank: Decide<Person, AddMentorToBank, PersonEvent> = ({ personId, otherBasis }, state, { today }) => {
  if (state.mentor?.state === 'InBank') return nothing;
  const { mentor, refusal } = mentorIn(state, 'Candidate', 'Surveyed', 'InLongTermRegister');
  const wrong = refusal ?? profileRefusal(mentor);
  if (wrong) return wrong;
  const { basis, refusal: none } = bankBasis(state, otherBasis, today(state.zone));
  return none ?? accept(MentorAddedToBank({ personId, ...basis }));
};

/** MR-3: what matching compares with the need (001:L182). */
function profileRefusal({ specialised, experienced }: Mentor) {
  const missing = [...(specialised ? [] : ['предметы и направления']), ...(experienced ? [] : ['полных лет в профессии'])];
  return missing.length > 0 ? refuse('PROFILE_INCOMPLETE', { parts: missing.join(', ') }) : undefined;
}
