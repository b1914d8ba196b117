import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapArchived, RoadmapCancelled, RoadmapCompleted } from '../events';
import { draft, roadmapId, running } from '../testing/school-history';
import { ArchiveRoadmap } from './archive-roadmap.command';

const archiving = (history: typeof running) => scenario(roadmapCommands).given(...history).when(ArchiveRoadmap, { roadmapId });

describe('Archive a roadmap', () => {
  it('takes what is completed or cancelled, once', () => {
    archiving([...running, RoadmapCompleted({ roadmapId, measuresDone: 8, measuresTotal: 8 })]).then(RoadmapArchived({ roadmapId }));
    archiving([...draft, RoadmapCancelled({ roadmapId, ground: 'MISTAKE' })]).then(RoadmapArchived({ roadmapId }));
  });

  it('refuses what is still going on', () => {
    for (const history of [[], draft, running]) archiving(history).rejects('ROADMAP_NOT_CLOSED');
  });
});
