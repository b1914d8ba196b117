import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { ruleFacts, schoolFacts } from '@vekha/term/rule-facts';
import { roadmapStream, stream, theRoadmap } from './command-things';
import { confirmShiftedDates } from './confirm-shifted-dates/confirm-shifted-dates';
import { ConfirmShiftedDates } from './confirm-shifted-dates/confirm-shifted-dates.command';
import { draftRoadmap } from './draft-roadmap/draft-roadmap';
import { DraftRoadmap } from './draft-roadmap/draft-roadmap.command';
import { drawRoadmapFromPrevious } from './draw-roadmap-from-previous/draw-roadmap-from-previous';
import { DrawRoadmapFromPrevious } from './draw-roadmap-from-previous/draw-roadmap-from-previous.command';
import { RoadmapDrafted, RoadmapDrawnFromPrevious, RoadmapImported, ShiftedDatesConfirmed } from './drafting-events';
import { DeadlineAmbiguityDetected, DeadlineMissing, DeadlineParsed } from './deadline-events';
import { FindingRaised, StageAdded } from './events';
import { importRoadmap } from './import-roadmap/import-roadmap';
import { ImportRoadmap } from './import-roadmap/import-roadmap.command';
import { MeasurePlanned } from './measure-events';
import { OccurrenceScheduled } from './occurrence-events';
import { previousRoadmapFacts } from './previous-roadmap';
import type { Roadmap } from './roadmap-state';

/** A new roadmap is a stream of its own, in the school that asks for it. */
const newRoadmap = {
  stream: (_command: object, id: (word: string) => string) => roadmapStream(id('roadmap')),
  creates: true,
  scope: ({ schoolId }: { schoolId: string }) => `school:${schoolId}`,
  again: ['ROADMAP_EXISTS'],
};

const rowsGive = [StageAdded, MeasurePlanned, DeadlineParsed, DeadlineAmbiguityDetected, DeadlineMissing, OccurrenceScheduled, FindingRaised];

/** How a roadmap comes to be, other than by a template. */
export const draftingEntries: readonly CommandEntry<Roadmap>[] = [
  command({
    command: DraftRoadmap, decide: draftRoadmap, title: 'Начать пустой проект дорожной карты',
    gives: [RoadmapDrafted],
    needs: ({ schoolId }) => ({ school: schoolFacts(schoolId) }), ...newRoadmap,
  }),
  command({
    command: ImportRoadmap, decide: importRoadmap, title: 'Принять дорожную карту из документа',
    gives: [RoadmapImported, ...rowsGive],
    needs: ({ schoolId }) => ruleFacts(schoolId), ...newRoadmap,
  }),
  command({
    command: DrawRoadmapFromPrevious, decide: drawRoadmapFromPrevious, title: 'Составить карту на новый учебный год по прошлой карте',
    gives: [RoadmapDrawnFromPrevious, ...rowsGive],
    needs: ({ schoolId, previousRoadmapId }) => ({ previous: previousRoadmapFacts(previousRoadmapId), ...ruleFacts(schoolId) }), ...newRoadmap,
  }),
  command({ command: ConfirmShiftedDates, decide: confirmShiftedDates, title: 'Подтвердить перенесённые сроки', gives: [ShiftedDatesConfirmed], stream, thing: theRoadmap }),
];
