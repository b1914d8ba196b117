import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapReturnedForRevision } from '../events';
import { draft, reviewed, roadmapId, running } from '../testing/school-history';
import { ReturnRoadmapForRevision } from './return-roadmap-for-revision.command';

const asked = { roadmapId, reason: 'DEADLINES' as const };
const returning = (history = reviewed) => scenario(roadmapCommands).given(...history).when(ReturnRoadmapForRevision, asked);

describe('Return a roadmap for revision', () => {
  it('makes it a draft again, with the reason', () => {
    returning().then(RoadmapReturnedForRevision(asked));
  });

  it('refuses what is not under review', () => {
    for (const history of [[], draft, running]) returning(history).rejects('ROADMAP_NOT_UNDER_REVIEW');
  });
});
