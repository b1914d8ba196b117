import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { ClassHour } from '../class-hour';
import { type ClassHourEvent, ClassHourHeld } from '../events';
import type { SchoolFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { RecordClassHour } from './record-class-hour.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
}

/** One class at a time, so that a pupil is never counted twice in one class hour (001:L253). */
export const recordClassHour: Decide<ClassHour, RecordClassHour, ClassHourEvent, Facts> = (command, { held }, { facts: { school }, id, today }) => {
  if (held) return refuse('CLASS_HOUR_EXISTS');
  if (!school) return refuse('SCHOOL_MISSING');
  const { schoolClass, topic, occurredOn: heldOn } = command;
  if (heldOn > today(school.zone)) return refuse('HELD_IN_FUTURE', { date: heldOn });
  return accept(ClassHourHeld({ classHourId: command.classHourId ?? id('class hour'), schoolId: school.schoolId, zone: school.zone, schoolClass, topic, heldOn }));
};
