import type { Decider } from '@vekha/event-sourcing/decider';
import type { RoadmapEvent } from './events';
import { measureCourse } from './measure-course';
import { measurePlanning } from './measure-planning';
import { occurrenceCourse } from './occurrence-course';
import { roadmapLife } from './roadmap-life';
import { initialRoadmap, type Roadmap } from './roadmap-state';

/** Each part knows its own events and leaves the state alone at all others. */
const parts = [roadmapLife, measurePlanning, measureCourse, occurrenceCourse] as const;

export const roadmap: Decider<Roadmap, RoadmapEvent> = {
  initial: initialRoadmap,
  evolve: (state, event) => parts.reduce((present, part) => part(present, event), state),
};
