import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapCancelled } from '../events';
import { approvedOn, draft, reviewed, roadmapId, running } from '../testing/school-history';
import { CancelRoadmap } from './cancel-roadmap.command';

const order = { number: '15', date: '2021-11-01' };
const cancelling = (history = running, input: Omit<CancelRoadmap, 'roadmapId' | 'ground'> = { order }) =>
  scenario(roadmapCommands).given(...history).at('2021-11-10T08:00:00.000Z').when(CancelRoadmap, { roadmapId, ground: 'REPLACED', ...input });

describe('Cancel a roadmap', () => {
  it('RM-1: what an order put into effect only an order ends', () => {
    for (const history of [running, approvedOn('2021-09-09')]) {
      cancelling(history).then(RoadmapCancelled({ roadmapId, ground: 'REPLACED', order }));
      cancelling(history, {}).rejects('ORDER_NEEDED');
    }
    cancelling(running, { order: { ...order, date: '2021-11-11' } }).rejects('ORDER_IN_FUTURE');
  });

  it('a draft needs none', () => {
    for (const history of [draft, reviewed]) cancelling(history, {}).then(RoadmapCancelled({ roadmapId, ground: 'REPLACED' }));
  });

  it('refuses what has ended, and what never was', () => {
    cancelling([...running, RoadmapCancelled({ roadmapId, ground: 'MISTAKE', order })]).rejects('ROADMAP_NOT_OPEN');
    cancelling([]).rejects('ROADMAP_NOT_OPEN');
  });
});
