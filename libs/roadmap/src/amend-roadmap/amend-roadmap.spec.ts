import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { RoadmapAmended } from '../events';
import { MeasureAmended, MeasureCancelled } from '../measure-events';
import { approvedOn, roadmapId, running } from '../testing/school-history';
import { AmendRoadmap } from './amend-roadmap.command';

const order = { number: '12', date: '2021-11-01' };
const change = { measureId: 'whole', text: 'Учёт всех участников', responsible: ['deputy-head'] };
const amending = (changes: AmendRoadmap['changes'] = [change], history = running, issued = order) => scenario(roadmapCommands).given(...history).at('2021-11-10T08:00:00.000Z').when(AmendRoadmap, { roadmapId, order: issued, changes });

describe('Amend a roadmap', () => {
  it('RM-7: changes rows of an active roadmap by an order; what was not changed is not said', () => {
    amending().then(RoadmapAmended({ roadmapId, order, measures: ['whole'] }), MeasureAmended({ roadmapId, ...change }));
    amending([{ ...change, responsible: ['curator'] }]).then(RoadmapAmended({ roadmapId, order, measures: ['whole'] }), MeasureAmended({ roadmapId, measureId: 'whole', text: change.text }));
  });

  it('refuses an order that changes nothing, or whose day has not come', () => {
    amending([{ measureId: 'whole', text: 'Учёт участников', documents: [] }]).rejects('AMENDMENT_CHANGES_NOTHING');
    amending([]).rejects('AMENDMENT_CHANGES_NOTHING');
    amending([change], running, { ...order, date: '2021-11-11' }).rejects('ORDER_IN_FUTURE');
  });

  it('refuses closed and unknown rows and a roadmap that does not run', () => {
    amending([change], [...running, MeasureCancelled({ roadmapId, measureId: 'whole', ground: 'REPLACED', order })]).rejects('MEASURE_CLOSED');
    amending([{ measureId: 'constructor', text: 'x' }]).rejects('MEASURE_UNKNOWN');
    amending([change], approvedOn('2021-09-09')).rejects('ROADMAP_NOT_ACTIVE');
  });
});
