import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { FindingResolved, RoadmapCancelled } from '../events';
import { MeasureCancelled, ResponsibleAssigned } from '../measure-events';
import { draft, roadmapId, running } from '../testing/school-history';
import { AssignResponsible } from './assign-responsible.command';

const asked = { roadmapId, measureId: 'single', responsible: ['curator', 'mentor'] };
const assigning = (input = asked, history = running) => scenario(roadmapCommands).given(...history).when(AssignResponsible, input);
const finding = draft.flatMap(({ type, data }) => (type === 'FindingRaised' && data.code === 'RESPONSIBLE_MISSING' ? [data.findingId] : []))[0] ?? '';

describe('Assign the responsible parties', () => {
  it('ME-2: fills a gap at any time and resolves the finding about it; ME-9: several share one row', () => {
    for (const history of [draft, running]) assigning(asked, history).then(ResponsibleAssigned(asked), FindingResolved({ roadmapId, findingId: finding, by: 'RESPONSIBLE_ASSIGNED' }));
  });

  it('RM-7: whom an active roadmap names is changed by an amending order; a draft is still free', () => {
    assigning({ ...asked, measureId: 'whole' }).rejects('AMENDING_ORDER_NEEDED');
    assigning({ ...asked, measureId: 'whole' }, draft).then(ResponsibleAssigned({ ...asked, measureId: 'whole' }));
    assigning({ ...asked, measureId: 'whole', responsible: ['curator'] }).thenNothing();
  });

  it('refuses closed rows, rows it does not have, and a roadmap that has ended', () => {
    const cancelled = MeasureCancelled({ roadmapId, measureId: 'single', ground: 'REPLACED', order: { number: '1', date: '2021-10-01' } });
    assigning(asked, [...running, cancelled]).rejects('MEASURE_CLOSED');
    assigning({ ...asked, measureId: 'constructor' }).rejects('MEASURE_UNKNOWN');
    assigning(asked, [...draft, RoadmapCancelled({ roadmapId, ground: 'MISTAKE' })]).rejects('ROADMAP_NOT_OPEN');
  });
});
