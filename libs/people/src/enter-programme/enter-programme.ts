import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MenteeEnteredProgramme } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { EnterProgramme } from './enter-programme.command';

export const enterProgramme: Decide<Person, EnterProgramme, PersonEvent> = ({ personId, programmeId }, state) => {
  const { mentee, refusal } = menteeIn(state, 'Matched', 'InProgramme');
  if (refusal) return refusal;
  if (mentee.activeMatch !== programmeId) return refuse('MATCH_UNKNOWN');
  return mentee.state === 'InProgramme' ? nothing : accept(MenteeEnteredProgramme({ personId, programmeId }));
};
