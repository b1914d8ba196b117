import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { roadmapStream } from './command-things';
import { draftRoadmap } from './draft-roadmap/draft-roadmap';
import { DraftRoadmap } from './draft-roadmap/draft-roadmap.command';
import { RoadmapDrafted } from './drafting-events';
import { schoolFacts } from './needed-facts';
import type { Roadmap } from './roadmap-state';

/** A new roadmap is a stream of its own, in the school that asks for it. */
const newRoadmap = {
  stream: (_command: object, id: (word: string) => string) => roadmapStream(id('roadmap')),
  creates: true,
  scope: ({ schoolId }: { schoolId: string }) => `school:${schoolId}`,
  again: ['ROADMAP_EXISTS'],
};

/** How a roadmap comes to be, other than by a template. */
export const draftingEntries: readonly CommandEntry<Roadmap>[] = [
  command({
    command: DraftRoadmap, decide: draftRoadmap, title: 'Начать пустой проект дорожной карты',
    gives: [RoadmapDrafted],
    needs: ({ schoolId }) => ({ school: schoolFacts(schoolId) }), ...newRoadmap,
  }),
];
