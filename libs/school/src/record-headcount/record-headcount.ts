import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type SchoolEvent, TargetGroupHeadcountRecorded } from '../events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { RecordHeadcount } from './record-headcount.command';

/** A fact beside others, so nobody need have seen a version. A count of the same group and day replaces the earlier one, which stays in the log. */
export const recordHeadcount: Decide<School, RecordHeadcount, SchoolEvent> = ({ schoolId, targetGroup, count, on }, { registered, headcounts }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  if (on > today(registered.zone)) return refuse('HEADCOUNT_IN_FUTURE', { date: on });
  const same = headcounts.some((each) => each.targetGroup === targetGroup && each.on === on && each.count === count);
  return same ? nothing : accept(TargetGroupHeadcountRecorded({ schoolId, targetGroup, count, on }));
};
