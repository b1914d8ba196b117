import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { draft, reviewed, roadmapId, running } from '../testing/school-history';
import { AddMeasure } from './add-measure.command';

const asked = { roadmapId, measureId: 'new', stageId: 'S', text: 'Семинар', documents: ['протокол'], responsible: ['curator'], control: false, deadline: 'Март 2022 г.' };
const adding = (input: AddMeasure = asked, history = draft) => scenario(roadmapCommands).given(...history).when(AddMeasure, input);
const given = (input: AddMeasure) => adding(input).acceptedEvents().map(({ type }) => type);

describe('Add a measure', () => {
  it('plans the row and reads its own words in the plan of the roadmap', () => {
    adding().thenAmong('DeadlineParsed', expect.objectContaining({ measureId: 'new', verbatim: 'Март 2022 г.', status: 'RESOLVED', deadline: expect.objectContaining({ start: '2022-03-01', nominalDue: '2022-03-31' }) as object }));
    expect(given({ ...asked, deadline: 'До 01.11 каждого учебного года' }).filter((type) => type === 'OccurrenceScheduled')).toHaveLength(2);
    expect(given({ ...asked, deadline: 'Октябрь 2021-2022 г.' })).toContain('DeadlineAmbiguityDetected');
  });

  it('ST-2: without a deadline of its own it inherits that of its stage, in this roadmap’s year', () => {
    const { deadline: _deadline, ...inheriting } = asked;
    adding({ ...inheriting, stageId: 'T' }).thenAmong('DeadlineParsed', expect.objectContaining({ verbatim: 'Май 2023 г.', deadline: expect.objectContaining({ nominalDue: '2023-05-31' }) as object }));
  });

  it('ME-2, RM-3: nobody responsible and no deadline are findings, not refusals', () => {
    const { deadline: _deadline, ...undated } = asked;
    expect(given({ ...undated, responsible: [] })).toEqual(['MeasurePlanned', 'DeadlineMissing', 'FindingRaised', 'FindingRaised']);
  });

  it('refuses an unknown stage, a taken code, and RM-7: a roadmap that is no draft', () => {
    adding({ ...asked, stageId: 'constructor' }).rejects('STAGE_UNKNOWN');
    adding({ ...asked, measureId: 'whole' }).rejects('MEASURE_EXISTS');
    for (const history of [[], reviewed, running]) adding(asked, history).rejects('ROADMAP_CONTENT_FIXED');
  });
});
