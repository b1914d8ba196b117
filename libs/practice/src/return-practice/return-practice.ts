import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type PracticeEvent, PracticeReturned } from '../events';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import type { ReturnPractice } from './return-practice.command';

/** Out of the bank too, so that a text which names people can be anonymised before it is shown. */
export const returnPractice: Decide<Practice, ReturnPractice, PracticeEvent> = ({ practiceId, remark }, { status, schoolId }) => {
  if (status !== 'Described' && status !== 'Reviewed' && status !== 'InBank') return refuse('PRACTICE_NOT_RETURNABLE');
  return accept(PracticeReturned({ practiceId, schoolId, ...(remark && { remark }) }));
};
