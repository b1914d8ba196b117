import { academicYear as yearOf } from '@vekha/calendar/academic-year';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { RuleFacts, SchoolFacts } from '@vekha/term/rule-facts';
import { planIn } from '@vekha/term/template-term';
import { termRules } from '@vekha/term/term-rules';
import { adoptedRows, datesToConfirm } from '../adopted-rows';
import { documentFindings } from '../document-findings';
import { RoadmapDrawnFromPrevious } from '../drafting-events';
import type { RoadmapEvent } from '../events';
import type { PreviousRoadmap } from '../previous-roadmap';
import { refuse } from '../rejections';
import type { Roadmap } from '../roadmap-state';
import type { DrawRoadmapFromPrevious } from './draw-roadmap-from-previous.command';

interface Facts extends RuleFacts {
  readonly previous: PreviousRoadmap | undefined;
  readonly school: SchoolFacts | undefined;
}

/** Texts and responsible parties come as they stand, terms as they were planned: a postponement belonged to its own year. */
export const drawRoadmapFromPrevious: Decide<Roadmap, DrawRoadmapFromPrevious, RoadmapEvent, Facts> = (command, state, { id, tzdata, facts }) => {
  if (state.status) return refuse('ROADMAP_EXISTS');
  const { school, previous } = facts;
  if (!school) return refuse('SCHOOL_MISSING');
  const { schoolId, zone, week } = school;
  // A roadmap of another school must look exactly like none.
  if (previous?.schoolId !== schoolId) return refuse('PREVIOUS_ROADMAP_MISSING');
  const { pattern, leftOut } = previous;
  const year = command.academicYear;
  if (year <= pattern.academicYear) return refuse('YEAR_NOT_LATER', { year: yearOf(pattern.academicYear).label });

  const roadmapId = id('roadmap');
  const plan = planIn(pattern.period, year);
  const { ladder } = pattern;
  const adoption = { roadmapId, pattern, called: 'Срок прошлой карты' as const, rules: termRules({ zone, week, ladder }, facts), year, tzdata };
  const rows = adoptedRows(adoption);
  const drawn = RoadmapDrawnFromPrevious({
    roadmapId, schoolId, title: command.title ?? pattern.title, academicYear: year, zone, week, leftOut,
    previousRoadmapId: command.previousRoadmapId,
    previousAcademicYear: pattern.academicYear,
    ...(plan && { plan }),
    ...(ladder && { ladder }),
    ...datesToConfirm(adoption, rows),
  });
  return accept<RoadmapEvent>(drawn, ...rows, ...documentFindings(roadmapId, rows, id));
};
