import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { SchoolFacts } from '@vekha/term/rule-facts';
import { RoadmapDrafted } from '../drafting-events';
import type { RoadmapEvent } from '../events';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { DraftRoadmap } from './draft-roadmap.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
}

/** RM-9: a school may keep several roadmaps of one year, so nothing else is asked of the new one. */
export const draftRoadmap: Decide<Roadmap, DraftRoadmap, RoadmapEvent, Facts> = ({ title, academicYear, plan }, state, { id, facts: { school } }) => {
  if (state.status) return refuse('ROADMAP_EXISTS');
  if (!school) return refuse('SCHOOL_MISSING');
  const { start, end } = plan;
  if (start > end) return refuse('PLAN_REVERSED', { start, end });
  const { schoolId, zone, week } = school;
  return accept(RoadmapDrafted({ roadmapId: id('roadmap'), schoolId, title, academicYear, zone, week, plan: { start, end } }));
};
