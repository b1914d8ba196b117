import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type PracticeEvent, PracticeRetracted } from '../events';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import type { RetractPractice } from './retract-practice.command';

export const retractPractice: Decide<Practice, RetractPractice, PracticeEvent> = ({ practiceId, ground }, { status, schoolId }) => {
  if (status === 'Retracted') return nothing;
  if (status !== 'InBank' && status !== 'Published') return refuse('PRACTICE_NOT_IN_BANK');
  return accept(PracticeRetracted({ practiceId, schoolId, ground, wasPublished: status === 'Published' }));
};
