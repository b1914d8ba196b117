import type { Decider } from '@vekha/event-sourcing/decider';
import type { MenteeListEvent } from './events';

/** The reviews of one school's list of mentees (MT-4). */
export interface MenteeList {
  readonly schoolId: string;
  readonly zone: string;
  /** Academic years with the day their last review was held on. */
  readonly reviewed: Readonly<Record<string, string>>;
}

export const menteeList: Decider<MenteeList, MenteeListEvent> = {
  initial: { schoolId: '', zone: '', reviewed: {} },
  evolve: ({ reviewed }, { data: { schoolId, zone, academicYear, reviewedOn } }) => ({ schoolId, zone, reviewed: { ...reviewed, [academicYear]: reviewedOn } }),
};
