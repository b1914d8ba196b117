import { layerFaults } from '@vekha/calendar/calendar-faults';
import { accept, type Decide, nothing, reject } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import { type SchoolEvent, SchoolDaysSet } from '../events';
import { refuse } from '../rejections';
import { type School, schoolLayer } from '../school';
import type { SetSchoolDays } from './set-school-days.command';

export const setSchoolDays: Decide<School, SetSchoolDays, SchoolEvent> = ({ schoolId, source, nonWorking, working }, { registered, days }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  const asked = { source, nonWorking: nonWorking.toSorted(), working: working.toSorted() };
  const next = { schoolId, edition: (days?.edition ?? 0) + 1, ...asked };
  if (days && sameData({ ...days, edition: next.edition }, next)) return nothing;
  const [fault] = layerFaults(schoolLayer(next));
  return fault ? reject(fault) : accept(SchoolDaysSet(next));
};
