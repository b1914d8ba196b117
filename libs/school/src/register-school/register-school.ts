import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type SchoolEvent, SchoolRegistered } from '../events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { RegisterSchool } from './register-school.command';

export const registerSchool: Decide<School, RegisterSchool, SchoolEvent> = ({ schoolId, name, zone, week }, { registered }) => {
  if (!registered) return accept(SchoolRegistered({ schoolId, name, zone, week }));
  const same = registered.name === name && registered.zone === zone && registered.week === week;
  return same ? nothing : refuse('SCHOOL_EXISTS', { name: registered.name });
};
