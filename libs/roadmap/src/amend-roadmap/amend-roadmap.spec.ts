import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { EnforceDeadlines } from '../enforce-deadlines/enforce-deadlines.command';
import { RoadmapAmended, StageCompleted, StageStarted } from '../events';
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

  const row = { measureId: 'new', stageId: 'S', text: 'Семинар', documents: ['протокол'], responsible: ['curator'], control: false, deadline: 'Март 2022 г.' };
  const adding = (added: AmendRoadmap['added'] = [row], history = running, changes: AmendRoadmap['changes'] = []) =>
    scenario(roadmapCommands).given(...history).at('2021-11-10T08:00:00.000Z').when(AmendRoadmap, { roadmapId, order, changes, added });
  const typesOf = (scene = adding()) => scene.acceptedEvents().map(({ type }) => type);

  it('RM-7: adds a row by an order; it says so, and its term is in force at once', () => {
    expect(typesOf()).toEqual(['RoadmapAmended', 'MeasurePlanned', 'MeasureAdded', 'DeadlineParsed']);
    adding().thenAmong('MeasureAdded', { roadmapId, measureId: 'new', order });
    adding().thenAmong('DeadlineParsed', expect.objectContaining({ measureId: 'new', inForce: true, deadline: expect.objectContaining({ nominalDue: '2022-03-31' }) as object }));
    adding([row], running, [change]).thenAmong('RoadmapAmended', { roadmapId, order, measures: ['whole', 'new'] });
  });

  it('RM-7: the added row opens with the others, and its text can be amended by a later order with the prior one kept', () => {
    const grown = [...running, ...(adding().acceptedEvents() as typeof running)];
    const opened = scenario(roadmapCommands).given(...grown).by('worker', 'system').at('2022-03-02T08:00:00.000Z').when(EnforceDeadlines, { roadmapId });
    expect(opened.acceptedEvents().some(({ type, data }) => type === 'MeasureOpened' && (data as { measureId: string }).measureId === 'new')).toBe(true);
    amending([{ measureId: 'new', text: 'Круглый стол' }], grown).thenAmong('MeasureAmended', { roadmapId, measureId: 'new', text: 'Круглый стол' });
  });

  it('RM-4: what an added row had due before its order is retroactive, and one finding says so', () => {
    const late = adding([{ ...row, deadline: '15.10.2021' }, { ...row, measureId: 'new-2', deadline: 'Сентябрь 2021 г.' }]);
    expect(typesOf(late).slice(-3)).toEqual(['MeasureMarkedRetroactive', 'MeasureMarkedRetroactive', 'FindingRaised']);
    late.thenAmong('FindingRaised', expect.objectContaining({ code: 'RETROACTIVE_APPROVAL', measures: ['new', 'new-2'] }));
  });

  it('RM-5: an added row whose term is unclear waits for a person', () => {
    expect(typesOf(adding([{ ...row, deadline: 'Октябрь 2021-2022 г.' }]))).toContain('DeadlineAmbiguityDetected');
  });

  it('refuses a row whose code is taken, also twice in one order, and whose stage is unknown or closed', () => {
    adding([{ ...row, measureId: 'whole' }]).rejects('MEASURE_EXISTS');
    adding([row, row]).rejects('MEASURE_EXISTS');
    adding([{ ...row, stageId: 'constructor' }]).rejects('STAGE_UNKNOWN');
    const closed = [...running, StageStarted({ roadmapId, stageId: 'T' }), StageCompleted({ roadmapId, stageId: 'T' })];
    adding([{ ...row, stageId: 'T' }], closed).rejects('STAGE_CLOSED');
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
