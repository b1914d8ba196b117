import { date, defineEvent, flag, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { ladder } from '@vekha/term/term-fields';
import { ofRoadmap, order } from './event-fields';

/** What every new roadmap says of itself, however it came about. */
const ofNewRoadmap = {
  ...ofRoadmap,
  schoolId: reference('school'),
  title: impersonalText(),
  /** Year in which its academic year begins. */
  academicYear: number(),
  zone: impersonalText(),
  week: number(),
  plan: optional(record({ start: date(), end: date() })),
};

export const RoadmapDrafted = defineEvent('RoadmapDrafted', 1, 'начат проект дорожной карты', ofNewRoadmap);

/** Institution and order of the document are where it comes from, not what is in force. */
export const RoadmapImported = defineEvent('RoadmapImported', 1, 'принят проект дорожной карты из документа', {
  ...ofNewRoadmap,
  institution: optional(impersonalText()),
  sourceOrder: optional(order),
});

export const RoadmapDrawnFromPrevious = defineEvent('RoadmapDrawnFromPrevious', 1, 'составлен проект дорожной карты по прошлой карте', {
  ...ofNewRoadmap,
  previousRoadmapId: reference('roadmap'),
  previousAcademicYear: number(),
  ladder: optional(ladder),
  /** Rows of the previous roadmap that were cancelled or did not apply. */
  leftOut: list(reference('measure')),
  /** The dates were shifted from another academic year and wait for a person to confirm them. */
  datesToConfirm: optional(flag()),
});

export const ShiftedDatesConfirmed = defineEvent('ShiftedDatesConfirmed', 1, 'подтверждены перенесённые сроки', { ...ofRoadmap });

export const draftingEvents = [RoadmapDrafted, RoadmapImported, RoadmapDrawnFromPrevious, ShiftedDatesConfirmed] as const;
