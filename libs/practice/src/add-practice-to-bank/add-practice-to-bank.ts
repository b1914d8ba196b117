import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { PracticeAddedToBank, type PracticeEvent } from '../events';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import type { AddPracticeToBank } from './add-practice-to-bank.command';

/** The bank is the school's own (000:L20; 001:L176); showing a practice to others is another step. */
export const addPracticeToBank: Decide<Practice, AddPracticeToBank, PracticeEvent> = ({ practiceId }, { status, schoolId }) => {
  if (status === 'InBank' || status === 'Published') return nothing;
  return status === 'Reviewed' ? accept(PracticeAddedToBank({ practiceId, schoolId })) : refuse('PRACTICE_NOT_REVIEWED');
};
